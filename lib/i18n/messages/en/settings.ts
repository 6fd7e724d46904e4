/** The rules of the house. */
export const settings = {
  'settings.title': 'Rules',
  'settings.on': 'on',
  'settings.off': 'off',
  'settings.save': 'Save',
} as const
