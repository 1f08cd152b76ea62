/** The product's own mark; the union's emblem is not ours to use. */
export function Logo() {
  return (
    <span aria-hidden="true" className="grid size-9 place-items-center rounded-field bg-action text-lg font-extrabold text-on-action">
      S
    </span>
  );
}
