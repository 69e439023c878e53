/**
 * Chromium alone knows no `app:` scheme. A page of `app://app/…` is shown as `https://app.app-scheme.invalid/…`:
 * a secure origin of its own that no network can ever answer, since `.invalid` is reserved.
 */
const SUFFIX = '-scheme.invalid';

export function toBrowser(url: string): string {
  return url.replace(/^(app):\/\/([^/?#]+)/, `https://$2.$1${SUFFIX}`);
}

export function fromBrowser(url: string): string {
  return url.replace(/^https:\/\/([^/?#]+)\.(app)-scheme\.invalid/, '$2://$1');
}

export function originOf(url: string): string {
  return /^app:\/\/[^/?#]+/.exec(url)?.[0] ?? (URL.canParse(url) ? new URL(url).origin : 'null');
}
