/*
 * Words at the elements of a diagram. They are as large at every zoom, and stand where they cover no shape and, while labels can be read
 * at all, no label: below, above or beside their element, shorter where there is little room.
 */
import { el } from './page.js';

const LABELS_CAN_BE_READ = 0.45;
const GAPS = [3, 14, 26, 40, 56, 74];
const NEVER = 1e6;

function box(x, y, width, height) {
  return { x, y, width, height };
}

function common(a, b) {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Whether a straight line between two points runs through a box; diagrams have upright and level lines only. */
function crosses(from, to, place) {
  return common(box(Math.min(from.x, to.x) - 1, Math.min(from.y, to.y) - 1, Math.abs(from.x - to.x) + 2, Math.abs(from.y - to.y) + 2),
    place) > 0;
}

/** What must not be covered: shapes, names, annotations; and the lines, better not. */
function obstacles(registry) {
  const shapes = [];
  const labels = [];
  const lines = [];
  registry.forEach(element => {
    if (element.waypoints) {
      element.waypoints.slice(1).forEach((point, index) => lines.push([element.waypoints[index], point]));
    } else if (element.labelTarget) {
      labels.push(box(element.x, element.y, element.width, element.height));
    } else if (element.parent && element.children && element.children.length > 0) {
      const name = (element.businessObject.name || '').length * 7;
      labels.push(box(element.x + (element.width - name) / 2, element.y, name, 24));
    } else if (element.parent && element.width) {
      (element.type === 'bpmn:TextAnnotation' ? labels : shapes).push(box(element.x, element.y, element.width, element.height));
    }
  });
  return { shapes, labels, lines };
}

/** Where a mark may stand, the nearest first. */
function places({ x, y, width, height }, size) {
  const middle = x + (width - size.width) / 2;
  const level = y + (height - size.height) / 2;
  return GAPS.flatMap(gap => [[middle, y + height + gap], [x, y + height + gap], [middle, y - size.height - gap],
    [x, y - size.height - gap], [x + width - size.width, y + height + gap], [x + width - size.width, y - size.height - gap],
    [x + width + gap, level - size.height], [x + width + gap, level + size.height], [x + width + gap, level],
    [x - size.width - gap, level - size.height], [x - size.width - gap, level + size.height]]
    .map(([left, top]) => ({ ...box(left, top, size.width, size.height), gap })));
}

const drawn = new Map();

export class Marks {

  /** @param name of the kind of marks; one kind of a diagram is shown once */
  constructor(viewer, name) {
    const before = drawn.get(viewer) || {};
    if (before[name]) {
      before[name].stop();
    }
    drawn.set(viewer, { ...before, [name]: this });
    Object.assign(this, { viewer, name, marks: [], shown: [], queued: null });
    this.moved = () => {
      clearTimeout(this.queued);
      this.queued = setTimeout(() => this.viewer.get('canvas').viewbox().scale === this.scale || this.place(), 120);
    };
    viewer.get('eventBus').on('canvas.viewbox.changed', this.moved);
  }

  /** @param marks with element, texts (the fullest first), kind and title */
  show(marks) {
    this.marks = marks;
    this.place();
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.queued);
    this.clear();
    this.viewer.get('eventBus').off('canvas.viewbox.changed', this.moved);
  }

  clear() {
    const overlays = this.viewer.get('overlays');
    this.shown.forEach(id => overlays.get(id) && overlays.remove(id));
    this.shown = [];
  }

  place() {
    if (this.stopped || !this.viewer._container.isConnected) {
      return;
    }
    this.clear();
    this.scale = this.viewer.get('canvas').viewbox().scale;
    const registry = this.viewer.get('elementRegistry');
    const around = obstacles(registry);
    this.marks.filter(mark => registry.get(mark.element)).forEach(mark => this.add(mark, registry.get(mark.element), around));
  }

  add(mark, element, around) {
    const readable = this.scale >= LABELS_CAN_BE_READ;
    const texts = readable || mark.texts.length === 1 ? mark.texts : mark.texts.slice(1);
    let best = null;
    for (const text of texts) {
      const node = el('div', { class: `palier-mark palier-mark-${mark.kind}`, title: mark.title || mark.texts[0] }, text);
      best = { node, place: this.best(element, this.size(node), around) };
      if (best.place.cost < NEVER) {
        break;
      }
    }
    around.shapes.push(best.place);
    this.shown.push(this.viewer.get('overlays').add(element, `palier-${this.name}`, {
      position: { left: best.place.x - element.x, top: best.place.y - element.y }, scale: false,
      show: { minZoom: 0, maxZoom: 100 }, html: best.node
    }));
  }

  /** As large as on the screen, in units of the diagram. */
  size(node) {
    const stage = el('div', { class: 'palier-stage' }, node);
    document.body.append(stage);
    const { width, height } = node.getBoundingClientRect();
    stage.remove();
    return { width: width / this.scale, height: height / this.scale };
  }

  best(element, size, { shapes, labels, lines }) {
    const readable = this.scale >= LABELS_CAN_BE_READ;
    return places(element, size).map(place => ({
      ...place, cost: shapes.filter(shape => common(shape, place) > 0).length * NEVER
        + labels.filter(label => common(label, place) > 0).length * (readable ? NEVER : 60)
        + lines.filter(([from, to]) => crosses(from, to, place)).length * 40 + place.gap
    })).reduce((first, second) => second.cost < first.cost ? second : first);
  }
}

/** Marks of diagrams that are off the page need no care any more. */
export function forget() {
  setTimeout(() => drawn.forEach((kinds, viewer) => {
    if (!viewer._container.isConnected) {
      Object.values(kinds).forEach(marks => marks.stop());
      drawn.delete(viewer);
    }
  }));
}
