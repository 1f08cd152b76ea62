/** The product's own mark, a lit lamp in which a line climbs; the union's emblem is not ours to use. The same drawing as `app/icon.svg`. */
export function Logo() {
  return (
    <svg viewBox="0 0 512 512" className="size-9 shrink-0" aria-hidden="true">
      <rect width="512" height="512" rx="112" className="fill-brand" />
      <g
        transform="translate(256 256) scale(1.02) translate(-256 -250)"
        fill="none"
        strokeLinecap="round"
        strokeLinejoin="round"
        strokeWidth="24"
      >
        <path className="stroke-paper" d="M256 50v30M384 103l-21 21M128 103l21 21M437 231h-30M105 231H75M214 402h84M230 444h52" />
        <path className="fill-lamp" d="M256 116a115 115 0 0 0-69 207c13 10 21 25 21 41v6h96v-6c0-16 8-31 21-41a115 115 0 0 0-69-207z" />
        <path className="stroke-brand" d="m199 264 38-38 30 30 46-48M278 200h37v37" />
      </g>
    </svg>
  );
}
