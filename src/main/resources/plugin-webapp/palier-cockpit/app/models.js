/* The page "Models": what is in force, and who signed off what. What is asked for is in the address, to be passed on. */
import { address, ask, el } from './page.js';
import { nothing, panel, table } from './dashboard.js';

const PAGE = '/palier-models';
const KINDS = { process: 'Process', decision: 'Table', form: 'Form' };
const PLACES = { process: id => `#/process-definition/${id}/runtime`, decision: id => `#/decision-definition/${id}` };

function asked() {
  return new URLSearchParams(location.hash.split('?')[1] || '');
}

function link(values) {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value));
  return `#${PAGE}${query.size === 0 ? '' : `?${query}`}`;
}

function sentences(list) {
  return el('ul', { class: 'palier-models-words' }, list.map(words => el('li', {}, words)));
}

function file(api, deployment, name) {
  return el('a', { href: address(api, `models/files/${encodeURIComponent(deployment)}/${encodeURIComponent(name)}`), download: name }, name);
}

/* ---------------------------------------------------------------- sign-offs */

function summary(signOff) {
  const names = signOff.files.map(each => each.name);
  return names.length > 3 ? `${names.length} files` : names.join(', ');
}

function signedFile(api, signOff, each) {
  return [el('h4', {}, signOff.gone ? each.name : file(api, signOff.deployment, each.name),
    el('span', { class: 'palier-d-quiet' }, ` ${each.versions.join('; ')}`)),
  each.difference.length === 0 ? el('p', { class: 'palier-d-quiet' }, 'Equal to what was in force.') : sentences(each.difference),
  each.warnings.map(words => el('p', { class: 'palier-models-warning' }, `Warning: ${words}`))];
}

function signOffLine(api, signOff) {
  const warnings = signOff.files.reduce((sum, each) => sum + each.warnings.length, 0);
  return el('details', { class: 'palier-models-signoff', id: `palier-models-${signOff.id}` }, el('summary', {},
    el('span', { class: 'palier-models-at' }, signOff.at), el('strong', {}, signOff.by), el('span', {}, signOff.title || 'without a title'),
    el('span', { class: 'palier-models-files' }, summary(signOff)),
    warnings ? el('span', { class: 'palier-d-risk' }, warnings === 1 ? '1 warning' : `${warnings} warnings`) : null,
    signOff.gone ? el('span', { class: 'palier-d-late' }, 'deleted since') : null),
  el('div', { class: 'palier-models-unfolded' }, el('p', { class: 'palier-d-quiet' }, [signOff.source && `From: ${signOff.source}.`,
    signOff.reason && `Reason: ${signOff.reason}`].filter(Boolean).join(' ')), signOff.files.map(each => signedFile(api, signOff, each))));
}

function signOffs(api, query, view) {
  const model = query.get('model') || '';
  const choice = el('select', { id: 'palier-models-model', class: 'form-control', change: event => {
    location.hash = link({ model: event.currentTarget.value }).slice(1);
  } }, ['', ...view.models].map(key => el('option', { value: key, selected: key === model }, key || 'all models')));
  const last = view.signOffs[view.signOffs.length - 1];
  return panel('Sign-offs', null, el('form', { class: 'palier-d-filter', submit: event => event.preventDefault() },
    el('div', { class: 'palier-d-field' }, el('label', { for: 'palier-models-model' }, 'Model'), choice)),
  view.signOffs.length === 0 ? nothing(model ? 'Nothing was signed off of this model.' : 'Nothing was signed off yet.')
    : view.signOffs.map(each => signOffLine(api, each)),
  el('nav', { 'aria-label': 'Pages' }, query.get('before') ? el('a', { href: link({ model }) }, '← newest') : null, ' ',
    view.more ? el('a', { href: link({ model, before: last.id }) }, 'older →') : null));
}

/* ---------------------------------------------------------------- in force */

function origin(api, line) {
  const words = el('span', { class: line.origin === 'PACKAGE_MOVED_ON' ? 'palier-d-risk' : null }, line.words);
  if (!line.differs) {
    return words;
  }
  const told = el('div', {});
  return el('details', { toggle: async event => {
    if (event.currentTarget.open && told.childElementCount === 0) {
      const { ok, answer, message } = await ask(api, `models/difference/${encodeURIComponent(line.file)}`);
      told.replaceChildren(el('p', { class: 'palier-d-quiet' }, 'From the packaged one to the one in force:'),
        ok ? sentences(answer.sentences) : el('p', {}, message));
    }
  } }, el('summary', {}, words), told);
}

function inForce(api, view) {
  return panel('In force', String(view.inForce.length), table('Models in force', [['Kind'], ['Name'], ['Version', 'palier-d-number'],
    ['Since'], ['By'], ['Stands to the package'], ['File']], view.inForce.map(line => el('tr', {}, el('td', {}, KINDS[line.kind]),
    el('th', { scope: 'row' }, PLACES[line.kind] ? el('a', { href: PLACES[line.kind](encodeURIComponent(line.definition)) }, line.name) : line.name),
    el('td', { class: 'palier-d-number' }, String(line.version)), el('td', { class: 'palier-d-fixed' }, line.since),
    el('td', { class: 'palier-d-fixed' }, line.by || '–'), el('td', {}, origin(api, line)), el('td', { class: 'palier-d-fixed' }, file(api, line.deployment, line.file))))));
}

/* ---------------------------------------------------------------- page */

let turn = 0;

async function draw(root, api) {
  const own = ++turn;
  const query = asked();
  const { ok, status, answer, message } = await ask(api, `models${query.size === 0 ? '' : `?${query}`}`);
  if (own !== turn) {
    return;
  }
  const title = el('header', {}, el('h1', {}, 'Models'));
  root.replaceChildren(title, ...(ok ? [answer.drift.length === 0 ? el('p', { class: 'palier-d-age' }, 'In force is what came with the program.')
    : el('section', { class: 'palier-models-drift', 'aria-label': 'Drift' }, sentences(answer.drift)),
  signOffs(api, query, answer), inForce(api, answer)]
    : [el('p', { class: 'palier-d-trouble', role: 'alert' }, status === 0 ? 'The server cannot be reached.' : message)]));
}

const page = {
  id: 'palier-models',
  pluginPoint: 'cockpit.route',
  properties: { path: PAGE, label: 'Models' },
  render(node, { api }) {
    const root = el('div', { class: 'palier-d palier-models' }, el('p', { class: 'palier-d-nothing' }, 'Comparing…'));
    node.append(root);
    document.title = 'Models | Camunda Cockpit';
    draw(root, api);
  },
  unmount() {
    turn++;
  }
};

const navigation = {
  id: 'palier-models-link',
  pluginPoint: 'cockpit.navigation',
  priority: 25,
  properties: { label: 'Models', pagePath: `#${PAGE}`, checkActive: path => path.includes(PAGE) }
};

export default [page, navigation];
