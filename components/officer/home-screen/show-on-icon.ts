/** Puts a number on the icon of the installed program where there is such a thing, and takes it away when nothing waits. Never throws. */
export async function showOnIcon(count: number): Promise<void> {
  if (!('setAppBadge' in navigator)) return;
  try {
    await (count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge());
  } catch {
    // Refused where the program is not installed, or may not notify: the list on the page says the same.
  }
}
