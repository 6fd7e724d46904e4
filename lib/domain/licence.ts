/** Under what the published record may be used, as an SPDX identifier: that of the repository which holds it. */
export const DATA_LICENCE = 'Apache-2.0'
