const { is } = require('bpmnlint-utils');

/** A task that nobody is offered is done by nobody, and one without a form tells nobody what to do. */
module.exports = function() {

  function check(node, reporter) {
    if (!is(node, 'bpmn:UserTask')) {
      return;
    }
    if (!node.get('camunda:candidateGroups')) {
      reporter.report(node.id, 'nobody is offered this task; choose a group');
    }
    if (!node.get('camunda:formRef')) {
      reporter.report(node.id, 'this task has no form; name one of the folder forms');
    }
  }

  return { check };
};
