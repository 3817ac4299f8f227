/*
 * Draws a process and what of it was passed. Outside of Cockpit's own diagrams there is no viewer, so shapes and lines are taken from
 * the model's own drawing; where a ticket went is told apart by thicker lines, not by colour alone.
 */
import { el, svg } from './page.js';

const EDGE = 30;

function number(node, name) {
  return Number(node.getAttribute(name));
}

function lines(text, width) {
  const most = Math.max(6, Math.floor(width / 6));
  return text.split(/\s+/).reduce((found, word) => {
    const last = found[found.length - 1];
    return last !== undefined && `${last} ${word}`.length <= most ? [...found.slice(0, -1), `${last} ${word}`] : [...found, word];
  }, []);
}

function words(text, x, y, width, middle) {
  const rows = lines(text, width);
  const top = middle ? y - (rows.length - 1) * 7 : y;
  return svg('text', { class: 'palier-w-name', 'text-anchor': 'middle' }, rows.map((row, index) =>
    svg('tspan', { x, y: top + index * 14 }, row)));
}

function shape(kind, element, bounds, passed) {
  const { x, y, width, height } = bounds;
  const name = element.getAttribute('name') || '';
  const css = `palier-w-shape${passed ? ' palier-w-passed' : ''}`;
  const title = name ? svg('title', {}, passed ? `${name}: passed` : name) : null;
  if (/Event$/.test(kind)) {
    return [svg('circle', { class: css, cx: x + width / 2, cy: y + height / 2, r: width / 2 }, title),
      words(name, x + width / 2, y + height + 14, 90, false)];
  }
  if (/Gateway$/.test(kind)) {
    return [svg('polygon', { class: css, points: `${x + width / 2},${y} ${x + width},${y + height / 2} ${x + width / 2},${y + height} ${x},${y + height / 2}` },
      title), words(name, x + width / 2, y - 20, 100, false)];
  }
  if (kind === 'textAnnotation') {
    return [];
  }
  const scope = kind === 'subProcess';
  return [svg('rect', { class: `${css}${scope ? ' palier-w-scope' : ''}`, x, y, width, height, rx: 10 }, title),
    words(name, x + width / 2, scope ? y + 18 : y + height / 2 + 4, scope ? width : width - 8, !scope)];
}

/** The drawing of a model, given as XML. */
function drawing(xml, name, passed) {
  const model = new DOMParser().parseFromString(xml, 'text/xml');
  const elements = new Map([...model.querySelectorAll('[id]')].map(element => [element.getAttribute('id'), element]));
  const all = [...model.getElementsByTagNameNS('*', 'BPMNShape')].map(drawn => {
    const bounds = drawn.getElementsByTagNameNS('*', 'Bounds')[0];
    return { element: elements.get(drawn.getAttribute('bpmnElement')), bounds: { x: number(bounds, 'x'), y: number(bounds, 'y'),
      width: number(bounds, 'width'), height: number(bounds, 'height') } };
  }).filter(drawn => drawn.element).sort((first, second) => second.bounds.width * second.bounds.height - first.bounds.width * first.bounds.height);
  const flows = [...model.getElementsByTagNameNS('*', 'BPMNEdge')].map(drawn => {
    const flow = elements.get(drawn.getAttribute('bpmnElement'));
    const gone = flow && passed.has(flow.getAttribute('sourceRef')) && passed.has(flow.getAttribute('targetRef'));
    return flow && flow.localName === 'sequenceFlow' ? svg('polyline', { class: `palier-w-flow${gone ? ' palier-w-gone' : ''}`,
      points: [...drawn.getElementsByTagNameNS('*', 'waypoint')].map(point => `${number(point, 'x')},${number(point, 'y')}`).join(' '),
      'marker-end': 'url(#palier-w-arrow)' }) : null;
  });
  const left = Math.min(...all.map(({ bounds }) => bounds.x)) - EDGE;
  const top = Math.min(...all.map(({ bounds }) => bounds.y)) - EDGE;
  const width = Math.max(...all.map(({ bounds }) => bounds.x + bounds.width)) + EDGE - left;
  const height = Math.max(...all.map(({ bounds }) => bounds.y + bounds.height)) + EDGE + 20 - top;
  return svg('svg', { class: 'palier-w', viewBox: `${left} ${top} ${width} ${height}`, role: 'img', style: `--palier-w-width: ${width}px`,
    'aria-label': `${name}, with the way the ticket took; the steps are listed below` },
  svg('defs', {}, svg('marker', { id: 'palier-w-arrow', viewBox: '0 0 10 10', refX: 9, refY: 5, markerWidth: 9, markerHeight: 9, markerUnits: 'userSpaceOnUse', orient: 'auto' },
    svg('path', { d: 'M0,0 L10,5 L0,10 z', class: 'palier-w-head' }))),
  all.filter(({ element }) => element.localName === 'subProcess').map(drawn => one(drawn, passed)), flows,
  all.filter(({ element }) => element.localName !== 'subProcess').map(drawn => one(drawn, passed)));
}

function one({ element, bounds }, passed) {
  return shape(element.localName, element, bounds, passed.has(element.getAttribute('id')));
}

/** A place in which the drawing appears once the model came; as wide as the page, or large enough to read every word. */
export function way(api, { definition, name, passed }) {
  const size = el('button', { type: 'button', class: 'btn btn-default btn-sm palier-w-size', 'aria-pressed': 'false', click: () => {
    const large = place.classList.toggle('palier-w-large');
    size.setAttribute('aria-pressed', String(large));
  } }, 'Enlarge');
  const place = el('div', { class: 'palier-w-place', tabindex: 0 }, size);
  fetch(`${api.engineApi.replace(/\/$/, '')}/process-definition/${encodeURIComponent(definition)}/xml`,
    { credentials: 'same-origin', headers: { Accept: 'application/json' } })
    .then(response => response.ok ? response.json() : Promise.reject(new Error(response.status)))
    .then(({ bpmn20Xml }) => place.append(drawing(bpmn20Xml, name, new Set(passed))))
    .catch(() => place.append(el('p', { class: 'palier-m-quiet' }, 'The model of this process cannot be shown any more.')));
  return place;
}
