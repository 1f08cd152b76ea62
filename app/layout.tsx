import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Alive } from '#components/shell/alive.tsx';
import { Boundary } from '#components/shell/boundary.tsx';
import { SoftLinks } from '#components/shell/soft-links.tsx';
import { SHELL } from '#lib/messages/shell.ts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: SHELL.name, template: `%s · ${SHELL.name}` },
  description: SHELL.description,
  applicationName: SHELL.name,
  appleWebApp: { capable: true, title: SHELL.name, statusBarStyle: 'default' },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#0e1626' },
  ],
};

/**
 * Before paint: says that scripts run. Taken back when a script does not load or the page has not come alive after eight seconds,
 * so that an old engine or a broken network still shows the whole form. What is only asked for later (a piece that comes with a touch)
 * may be missing: the page that stands there works on.
 */
const MARK_SCRIPTS = `(function(d){var c=d.classList,off=function(){c.remove('js')};c.add('js');
addEventListener('error',function(e){if(e.target&&e.target.tagName==='SCRIPT'&&document.readyState!=='complete')off()},true);
setTimeout(function(){if(!d.dataset.alive)off()},8000)})(document.documentElement)`;

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="vi" suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file */}
        <script dangerouslySetInnerHTML={{ __html: MARK_SCRIPTS }} />
      </head>
      <body>
        <Alive />
        <SoftLinks />
        <Boundary alone>{children}</Boundary>
      </body>
    </html>
  );
}
