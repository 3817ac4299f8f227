/* What Palier adds to Cockpit. A plain module, no build; each part has a file of its own. */
import dashboard from './dashboard.js';
import board from './board.js';
import instance from './instance.js';
import definition from './definition.js';
import finished from './finished.js';
import models from './models.js';
import move from './move.js';

export default [...dashboard, ...board, ...instance, ...definition, ...finished, ...models, ...move];
