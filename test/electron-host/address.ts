/**
 * Chromium alone knows no `app:` scheme. A page of `app://app/…` is shown as `https://app.app-scheme.invalid/…`:
 * a secure origin of its own that no network can ever answer, since `.invalid` is reserved.
 */
export function toBrowser(url: string): string {
  // Whole in itself: the page runs this very function too.
  return url.replace(/^(app):\/\/([^/?#]+)/, 'https://$2.$1-scheme.invalid');
}

export function fromBrowser(url: string): string {
  return url.replace(/^https:\/\/([^/?#]+)\.(app)-scheme\.invalid/, '$2://$1');
}

export function originOf(url: string): string {
  return /^app:\/\/[^/?#]+/.exec(url)?.[0] ?? (URL.canParse(url) ? new URL(url).origin : 'null');
}
