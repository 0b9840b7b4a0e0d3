/** A name in an archive that stays below where it is put. */
export const isSound = (name: string): boolean =>
  name !== '' && name.length < 1000 && !name.includes('\\') && !name.includes('\0') && !name.startsWith('/') &&
  name.split('/').every(part => part !== '' && part !== '.' && part !== '..');
