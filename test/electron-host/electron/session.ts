import { app } from './app.ts';
import { answerHost } from './host.ts';

type Serve = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (
  details: { url: string; method: string },
  respond: (response: { cancel?: boolean }) => void,
) => void;
type PermissionCheck = (contents: null, permission: string) => boolean;
type PermissionRequest = (
  contents: null,
  permission: string,
  decide: (isGranted: boolean) => void,
) => void;

const schemes = new Map<string, Serve>();
const letAllThrough: BeforeRequest = (_details, respond) => respond({});
let beforeRequest = letAllThrough;
let checkPermission: PermissionCheck = () => true;
let requestPermission: PermissionRequest = (_contents, _permission, decide) => decide(true);

export const protocol = {
  registerSchemesAsPrivileged() {
    if (app.isReady()) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    }
  },
  handle(scheme: string, serve: Serve) {
    if (schemes.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    schemes.set(scheme, serve);
  },
  unhandle: (scheme: string) => void schemes.delete(scheme),
  isProtocolHandled: (scheme: string) => schemes.has(scheme),
};

export const session = {
  defaultSession: {
    protocol,
    webRequest: {
      onBeforeRequest(listener: BeforeRequest | null) {
        beforeRequest = listener ?? letAllThrough;
      },
    },
    setPermissionCheckHandler(handler: PermissionCheck) {
      checkPermission = handler;
    },
    setPermissionRequestHandler(handler: PermissionRequest) {
      requestPermission = handler;
    },
    setDevicePermissionHandler: () => {},
  },
};

answerHost({
  async serve(url, method, body) {
    if (!(await isAllowed(url, method))) return 'blocked';
    const serveScheme = schemes.get(new URL(url).protocol.slice(0, -1));
    if (!serveScheme) return 'unknown';
    try {
      const sent = body === null ? {} : { body: new Uint8Array(body) };
      const response = await serveScheme(new Request(url, { method, ...sent }));
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: new Uint8Array(await response.arrayBuffer()),
      };
    } catch (error) {
      console.error(error);
      return 'failed';
    }
  },
  permissions: (names) => names.filter((name) => checkPermission(null, name) && isGranted(name)),
});

function isAllowed(url: string, method: string): Promise<boolean> {
  return new Promise((resolve) => {
    beforeRequest({ url, method }, ({ cancel }) => resolve(!cancel));
  });
}

function isGranted(permission: string): boolean {
  let isYes = false;
  requestPermission(null, permission, (answer) => {
    isYes = answer;
  });
  return isYes;
}
