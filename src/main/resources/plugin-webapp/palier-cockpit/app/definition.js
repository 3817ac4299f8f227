/* On a process definition: how many tickets wait at each activity, were late there, and how long it took, in a period. */
import { ask, el } from './page.js';
import { Marks, forget } from './marks.js';
import { SYMBOLS, row, table } from './story.js';

const PERIODS = [['7', 'the last 7 days'], ['30', 'the last 30 days'], ['90', 'the last 90 days'], ['', 'from … to …']];
const MINUTE = 60_000;

/** The tab and the diagram show the same: one period, asked for once. */
const shown = { definition: null, api: null, query: 'days=30', answer: null, listeners: new Set() };

async function load() {
  const asked = `${shown.definition}?${shown.query}`;
  const { ok, answer, message } = await ask(shown.api, `definitions/${encodeURIComponent(shown.definition)}/activities?${shown.query}`);
  if (asked === `${shown.definition}?${shown.query}`) {
    shown.answer = ok ? answer : { problem: message };
    shown.listeners.forEach(listener => listener());
  }
}

function follow(definition, api, listener) {
  shown.listeners.add(listener);
  if (shown.definition !== definition) {
    Object.assign(shown, { definition, api, answer: null });
    load();
  } else {
    listener();
  }
}

setInterval(() => document.hidden || [...shown.listeners].some(listener => listener.alive()) === false || load(), MINUTE);

/** Four steps of the share of all time, told apart by their names as well. */
function shade(share) {
  return share >= 50 ? 4 : share >= 20 ? 3 : share >= 5 ? 2 : share > 0 ? 1 : 0;
}

function legend() {
  return el('p', { class: 'palier-m-legend' }, 'Shade: share of all the time that tickets spent here. ',
    [[1, 'under 5 %'], [2, '5 to 20 %'], [3, '20 to 50 %'], [4, 'over 50 %']].map(([step, words]) =>
      el('span', { class: `palier-m-shade palier-m-shade-${step}` }, words)),
    ` ○ waiting now  ${SYMBOLS.late} late, after the clock of the activity was missed  50 % and 90 %: so many stayed at most so long`);
}

class StaysTab {

  constructor(node, { api, processDefinitionId }) {
    this.root = el('div', { class: 'palier-m palier-stays' });
    node.append(this.root);
    this.listener = () => this.draw();
    this.listener.alive = () => this.root.isConnected;
    this.form = this.period();
    this.body = el('div', {}, el('p', { class: 'palier-m-quiet' }, 'Counting…'));
    this.root.append(this.form, this.body);
    follow(processDefinitionId, api, this.listener);
  }

  period() {
    const days = new URLSearchParams(shown.query).get('days');
    const choice = el('select', { name: 'days', class: 'form-control', 'aria-label': 'Period', change: () => this.choose() },
      PERIODS.map(([value, text]) => el('option', { value, selected: value === (days || '') }, text)));
    const from = el('input', { type: 'date', name: 'from', class: 'form-control', 'aria-label': 'First day', change: () => this.choose() });
    const to = el('input', { type: 'date', name: 'to', class: 'form-control', 'aria-label': 'Last day', change: () => this.choose() });
    return el('form', { class: 'palier-m-period', submit: event => event.preventDefault() }, el('span', {}, 'Tickets that left in '), choice,
      el('span', { class: 'palier-m-days', hidden: days !== null }, from, ' to ', to));
  }

  choose() {
    const { days, from, to } = this.form.elements;
    this.form.querySelector('.palier-m-days').hidden = days.value !== '';
    if (days.value === '' && !from.value) {
      from.value = shown.answer && shown.answer.from || '';
      to.value = shown.answer && shown.answer.to || '';
    }
    shown.query = days.value !== '' ? `days=${days.value}` : `from=${from.value}${to.value ? `&to=${to.value}` : ''}`;
    load();
  }

  draw() {
    const { answer } = shown;
    if (!answer) {
      return;
    }
    this.body.replaceChildren(...answer.problem ? [el('p', { class: 'palier-m-bad palier-m-says' }, answer.problem)] : [
      el('p', { class: 'palier-m-quiet' }, `${answer.from} to ${answer.to}, all versions of "${answer.process}"`),
      table('Activities', ['Activity', 'Waiting now', 'of them late', 'Left', 'of them late', 'otherwise than by being done',
        'Stayed, 50 %', 'Stayed, 90 %', 'Share of time'], answer.activities.map(each => row(each.name, each.waiting || '–',
        each.lateNow ? `${SYMBOLS.late} ${each.lateNow}` : '–', each.ended || '–', each.late === null ? 'no clock' : each.late
          ? `${SYMBOLS.late} ${each.late}` : '–', each.withdrawn || '–', each.median || '–', each.p90 || '–',
        el('span', { class: `palier-m-shade palier-m-shade-${shade(each.share)}` }, `${each.share} %`))), 'No activity.'), legend()]);
  }
}

const tabs = new Set();

const staysTab = {
  id: 'palier-stays',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 5,
  properties: { label: 'Where tickets wait' },
  render(node, context) {
    tabs.add(new StaysTab(node, context));
  },
  unmount() {
    setTimeout(() => tabs.forEach(tab => {
      if (!tab.root.isConnected) {
        shown.listeners.delete(tab.listener);
        tabs.delete(tab);
      }
    }));
  }
};

function mark({ id, name, waiting, lateNow, ended, late, median, p90, share }) {
  const now = waiting ? `○ ${waiting}${lateNow ? ` ${SYMBOLS.late} ${lateNow}` : ''}` : '';
  const left = ended ? `${median} / ${p90}${late ? ` ${SYMBOLS.late} ${late}` : ''}` : '';
  return { element: id, kind: `shade palier-m-shade-${shade(share)}`, texts: [[now, left].filter(Boolean).join('  ·  '), now || `${median}`],
    title: `${name}: ${waiting} waiting now, ${lateNow} of them late. ${ended ? `${ended} left, ${late === null ? 'no clock'
      : `${late} late`}; half stayed at most ${median}, 90 % at most ${p90}; ${share} % of all time.` : 'Nobody left in this period.'}` };
}

const staysOnDiagram = {
  id: 'palier-stays-on-diagram',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  render(viewer, { api, processDefinitionId }) {
    const marks = new Marks(viewer, 'stays');
    const canvas = viewer.get('canvas');
    const listener = () => {
      if (marks.stopped || !shown.answer || shown.definition !== processDefinitionId) {
        return;
      }
      const activities = shown.answer.activities || [];
      activities.filter(each => viewer.get('elementRegistry').get(each.id)).forEach(each => {
        [1, 2, 3, 4].forEach(step => canvas.removeMarker(each.id, `palier-m-fill-${step}`));
        if (shade(each.share) > 0) {
          canvas.addMarker(each.id, `palier-m-fill-${shade(each.share)}`);
        }
      });
      marks.show(activities.filter(each => each.waiting || each.ended).map(mark));
    };
    listener.alive = () => !marks.stopped && viewer._container.isConnected;
    [...shown.listeners].filter(each => !each.alive()).forEach(each => shown.listeners.delete(each));
    follow(processDefinitionId, api, listener);
  },
  unmount: forget
};

export default [staysTab, staysOnDiagram];
