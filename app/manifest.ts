import type { MetadataRoute } from 'next';
import { MANIFEST } from '#lib/messages/install.ts';
import { DESK_PATHS, PATHS } from '#lib/messages/paths.ts';

const icon = (src: string, size: number, purpose: 'any' | 'maskable') => ({ src, sizes: `${size}x${size}`, type: 'image/png', purpose });
const screenshot = (src: string, label: string) => ({ src, label, sizes: '720x1480', type: 'image/png', form_factor: 'narrow' as const });
const shortcut = (name: string, url: string) => ({
  name,
  url,
  icons: [{ src: '/icons/badge-192.png', sizes: '192x192', type: 'image/png' }],
});

/** `id` is what phones know an installed copy by: it never changes. Neither do the addresses of the icons. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: MANIFEST.name,
    short_name: MANIFEST.shortName,
    description: MANIFEST.description,
    lang: 'vi',
    dir: 'ltr',
    start_url: PATHS.home,
    scope: '/',
    display: 'standalone',
    orientation: 'any',
    background_color: '#ffffff',
    theme_color: '#0b4f9e',
    categories: ['productivity', 'government'],
    icons: [
      icon('/icons/badge-192.png', 192, 'any'),
      icon('/icons/badge-512.png', 512, 'any'),
      icon('/icons/badge-maskable-512.png', 512, 'maskable'),
    ],
    shortcuts: [
      shortcut(MANIFEST.write, PATHS.write),
      shortcut(MANIFEST.mine, PATHS.mine),
      shortcut(MANIFEST.track, PATHS.track),
      shortcut(MANIFEST.desk, DESK_PATHS.officer),
    ],
    screenshots: [screenshot('/screenshots/home.png', MANIFEST.screenHome), screenshot('/screenshots/write.png', MANIFEST.screenWrite)],
  };
}
