/** The map's box where it is wide, in units of its viewBox. Apart from its layout, whose projection the first view does not need. */
export const MAP_BOX = { width: 760, height: 730 } as const

/** Width over height of the map's box, the same in every size. */
export const MAP_RATIO = MAP_BOX.width / MAP_BOX.height
