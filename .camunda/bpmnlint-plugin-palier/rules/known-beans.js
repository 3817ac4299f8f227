const { is } = require('bpmnlint-utils');
const { expressions } = require('./expressions');
const known = new Set([ 'execution', 'task', ...require('../beans.json') ]);

/** Whoever calls something in an expression calls a bean of the program: those of beans.json, which a test of the program keeps true. */
module.exports = function() {

  function check(node, reporter) {
    if (!is(node, 'bpmn:FlowNode') && !is(node, 'bpmn:SequenceFlow') && !is(node, 'bpmn:Process')) {
      return;
    }
    for (const expression of expressions(node)) {
      for (const [ , name ] of expression.matchAll(/[$#]\{\s*!?\s*(\w+)\s*[.}]/g)) {
        const called = new RegExp(`[{!\\s]${name}\\s*\\.`).test(expression);
        if (!known.has(name) && (called || expression.delegate)) {
          reporter.report(node.id, `"${name}" in ${expression} is no bean that models may use`);
        }
      }
    }
  }

  return { check };
};
