/* The board's pictures. Nothing in them is told by colour alone: lines have shapes and names, bars have numbers. */
import { svg } from './page.js';

/** Rounded down, so that 100 % means all. */
export function percent(met, missed) {
  const part = met * 100 / (met + missed);
  return `${missed === 0 ? 100 : (Math.floor(part * 10) / 10).toFixed(1)} %`;
}

const SHAPES = [
  (x, y) => svg('circle', { cx: x, cy: y, r: 4 }),
  (x, y) => svg('rect', { x: x - 3.5, y: y - 3.5, width: 7, height: 7 }),
  (x, y) => svg('path', { d: `M ${x} ${y - 5} L ${x + 4.8} ${y + 4} L ${x - 4.8} ${y + 4} Z` })
];

function rate({ met, missed }) {
  return met + missed === 0 ? null : met * 100 / (met + missed);
}

/** Where the scale begins: a round number below everything. */
function floor(values) {
  const least = Math.min(...values);
  return least >= 95 ? 90 : least >= 80 ? Math.floor((least - 5) / 10) * 10 : Math.max(0, Math.floor(least / 20) * 20);
}

/** Percentages over months as lines, with the goal; small ones are drawn without words beside their numbers. */
export function trend(series, goal, small) {
  const rates = series.flatMap(each => each.points.map(rate)).filter(value => value !== null);
  const least = floor([...rates, goal]);
  const [width, height, left, right, top, bottom] = small ? [120, 28, 4, 4, 4, 4] : [560, 230, 44, 120, 14, 28];
  const count = series[0].points.length;
  const x = index => left + (count === 1 ? 0.5 : index / (count - 1)) * (width - left - right);
  const y = value => top + (100 - value) / (100 - least) * (height - top - bottom);
  const words = series.map(each => `${each.name}: ${each.points.filter(point => rate(point) !== null)
    .map(point => `${point.label} ${percent(point.met, point.missed)}`).join(', ') || 'none'}`).join('. ');
  return svg('svg', { class: small ? 'palier-d-spark' : 'palier-d-trend', viewBox: `0 0 ${width} ${height}`, role: 'img',
    'aria-label': `${words}. Goal ${Math.round(goal * 10) / 10} %.` },
  small ? svg('title', {}, words) : scale(least, width - right, left, y),
  svg('line', { class: 'palier-d-goal', x1: left, x2: width - right, y1: y(goal), y2: y(goal) }),
  small ? null : svg('text', { class: 'palier-d-goalword', x: left + 4, y: y(goal) - 4 }, `Goal ${Math.round(goal * 10) / 10} %`),
  small ? null : series[0].points.map((point, index) => count > 12 && index % Math.ceil(count / 12) !== 0 ? null
    : svg('text', { x: x(index), y: height - 8, 'text-anchor': 'middle' }, count > 6 ? point.label.slice(0, 3) : point.label)),
  series.map((each, number) => line(each, number, x, y, small)), small ? null : names(series, y, width - right + 14, height - bottom));
}

function scale(least, end, left, y) {
  const step = (100 - least) / 5;
  return [0, 1, 2, 3, 4, 5].map(number => least + number * step).map(value => [
    svg('line', { class: 'palier-d-rule', x1: left, x2: end, y1: y(value), y2: y(value) }),
    svg('text', { x: left - 6, y: y(value) + 4, 'text-anchor': 'end' }, `${value} %`)]);
}

function line(each, number, x, y, small) {
  const points = each.points.map((point, index) => [x(index), rate(point)]).filter(([, value]) => value !== null)
    .map(([at, value]) => [at, y(value)]);
  return svg('g', { class: `palier-d-line palier-d-line-${number}` },
    svg('polyline', { points: points.map(point => point.join(',')).join(' ') }),
    small ? points.slice(-1).map(([at, value]) => svg('circle', { cx: at, cy: value, r: 2.5 })) : points.map(([at, value]) =>
      SHAPES[number](at, value)));
}

/** Names at the ends of the lines, moved apart where they would lie on each other. */
function names(series, y, at, lowest) {
  const ends = series.map((each, number) => ({ name: each.name, number, last: each.points.map(rate).filter(value => value !== null).pop() }))
    .filter(end => end.last !== undefined).sort((one, other) => other.last - one.last);
  let free = 0;
  ends.forEach(end => {
    end.y = Math.max(y(end.last), free);
    free = end.y + 16;
  });
  const over = Math.max(0, free - 16 - lowest);
  return ends.map(end => svg('g', { class: `palier-d-line palier-d-line-${end.number}` }, SHAPES[end.number](at, end.y - over),
    svg('text', { x: at + 10, y: end.y - over + 4 }, end.name)));
}

/** One row of bars for each name, with the count on top of each bar. */
export function bars(labels, rows) {
  const [left, row, foot] = [4, 62, 20];
  const width = 560;
  const height = rows.length * row + foot;
  const most = Math.max(1, ...rows.flatMap(each => each.values));
  const slot = (width - left) / labels.length;
  const every = Math.ceil(labels.length / 10);
  return svg('svg', { class: 'palier-d-bars', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': rows.map(each =>
    `${each.name}: ${each.values.reduce((sum, value) => sum + value, 0)} in all`).join('. ') },
  rows.map((each, number) => {
    const base = (number + 1) * row;
    return svg('g', {}, svg('text', { class: 'palier-d-barname', x: left, y: base - row + 14 }, each.name),
      svg('line', { class: 'palier-d-rule', x1: left, x2: width, y1: base, y2: base }), each.values.map((value, index) => {
        const tall = value / most * (row - 34);
        return value === 0 ? null : [svg('rect', { class: `palier-d-level-${number}`, x: left + index * slot + slot * 0.15, y: base - tall,
          width: slot * 0.7, height: tall }), svg('text', { class: 'palier-d-barcount', x: left + (index + 0.5) * slot, y: base - tall - 3,
          'text-anchor': 'middle' }, String(value))];
      }));
  }), labels.map((label, index) => index % every !== 0 ? null : svg('text', { x: left + (index + 0.5) * slot, y: height - 5,
    'text-anchor': 'middle' }, label.split(' ')[0])));
}
