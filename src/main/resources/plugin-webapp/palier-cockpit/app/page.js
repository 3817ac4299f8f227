/* What all parts share: elements, and asking the server. What people wrote gets onto the page as text only, never as markup. */

/** An element with attributes and children; a child that is text stays text, one that is null is left out. */
export function el(tag, attributes, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/** The same for drawings. */
export function svg(tag, attributes, ...children) {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

function filled(element, attributes, children) {
  Object.entries(attributes || {}).forEach(([name, value]) => {
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  });
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** Cockpit tells plugins of diagrams a wrong name of the engine; its own address has the right one. */
function engine(api) {
  const named = /\/app\/cockpit\/([^/]+)/.exec(location.pathname);
  return named ? named[1] : encodeURIComponent(api.engine);
}

/** Where the server answers a part of the plugin, also for links to be followed. */
export function address(api, path) {
  return `${api.cockpitApi.replace(/\/$/, '')}/plugin/palier/${engine(api)}/${path}`;
}

function token(api) {
  const cookie = document.cookie.split('; ').find(part => part.startsWith('XSRF-TOKEN='));
  return cookie ? cookie.slice('XSRF-TOKEN='.length) : api.CSRFToken;
}

const WITHOUT_WORDS = {
  0: 'The server cannot be reached. Nothing was sent.',
  401: 'You are signed out. Sign in in another window of this browser, then come back and press again.',
  403: 'This was refused. Load the page again if you signed in meanwhile.'
};

/** Asks the server, with a body to act; never fails, but says in a sentence what went wrong. */
export async function ask(api, path, body) {
  let status = 0;
  try {
    const response = await fetch(address(api, path), body === undefined
      ? { credentials: 'same-origin', headers: { Accept: 'application/json' } }
      : {
        method: 'POST', credentials: 'same-origin', body: JSON.stringify(body),
        headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token(api) }
      });
    status = response.status;
    const answer = await response.json();
    return { ok: response.ok, status, answer, message: answer.message || WITHOUT_WORDS[status] };
  } catch (noAnswer) {
    return { ok: false, status, answer: {}, message: WITHOUT_WORDS[status] || `The server answered with an error (${status}).` };
  }
}
