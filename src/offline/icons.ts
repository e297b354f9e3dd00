/** The pictures by which a device shows an installed site; paths relative to the site's root. */
export const iconFiles = [
  { path: 'icons/192.png', size: 192, maskable: false },
  { path: 'icons/512.png', size: 512, maskable: false },
  { path: 'icons/512-maskable.png', size: 512, maskable: true },
] as const;
