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
let beforeRequest: BeforeRequest = (_details, respond) => respond({});
let checkPermission: PermissionCheck = () => true;
let requestPermission: PermissionRequest = (_contents, _permission, decide) => decide(true);

export const protocol = {
  registerSchemesAsPrivileged: () => {},
  handle: (scheme: string, serve: Serve) => void schemes.set(scheme, serve),
  unhandle: (scheme: string) => void schemes.delete(scheme),
  isProtocolHandled: (scheme: string) => schemes.has(scheme),
};

export const session = {
  defaultSession: {
    protocol,
    webRequest: {
      onBeforeRequest(listener: BeforeRequest) {
        beforeRequest = listener;
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
  async serve(url, method) {
    const serveScheme = schemes.get(new URL(url).protocol.slice(0, -1));
    if (!serveScheme || !(await isAllowed(url, method))) return null;
    const response = await serveScheme(new Request(url, { method }));
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    };
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
