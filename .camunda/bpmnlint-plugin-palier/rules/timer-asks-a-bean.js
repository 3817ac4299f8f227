const { is } = require('bpmnlint-utils');

const CALL = /^\$\{\w+\.\w+\((execution)?\)\}$/;

/** A timer asks a clock of the program for a date; a number in it would be a second place where the agreement stands. */
module.exports = function() {

  function check(node, reporter) {
    if (!is(node, 'bpmn:Event')) {
      return;
    }
    for (const event of node.eventDefinitions || []) {
      if (!is(event, 'bpmn:TimerEventDefinition')) {
        continue;
      }
      const date = event.timeDate && event.timeDate.body;
      const other = event.timeDuration && event.timeDuration.body || event.timeCycle && event.timeCycle.body;
      if (other && !CALL.test(other.trim()) || !other && !(date && CALL.test(date.trim()))) {
        reporter.report(node.id, `the timer says "${date || other || ''}"; a timer asks a bean, as \${deadlines.resolutionMoment(execution)} does`);
      }
    }
  }

  return { check };
};
