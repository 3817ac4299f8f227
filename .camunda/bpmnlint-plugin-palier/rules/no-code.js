const { is } = require('bpmnlint-utils');

const ATTRIBUTES = [ 'class', 'type', 'topic', 'scriptFormat', 'resource' ];
const ELEMENTS = [ 'camunda:Connector', 'camunda:Script' ];

/** Models bring no code along: no class, script, connector or outside worker. */
module.exports = function() {

  function check(node, reporter) {
    if (is(node, 'bpmn:ScriptTask')) {
      reporter.report(node.id, 'a script task brings code along; use a step of the program');
    }
    if (!is(node, 'bpmn:FlowNode') && !is(node, 'bpmn:Process')) {
      return;
    }
    look(node, node, reporter);
    (node.extensionElements && node.extensionElements.values || []).forEach(value => inside(value, node, reporter));
  }

  function inside(value, node, reporter) {
    if (!value || typeof value !== 'object') {
      return;
    }
    look(value, node, reporter);
    if (ELEMENTS.includes(value.$type) || value.script) {
      reporter.report(node.id, `${value.$type} brings code along; use a step of the program`);
    }
    [ ...(value.inputParameters || []), ...(value.outputParameters || []), value.definition ].forEach(part => inside(part, node, reporter));
  }

  function look(element, node, reporter) {
    for (const name of ATTRIBUTES) {
      const value = element.get && element.$model ? attribute(element, name) : undefined;
      if (value) {
        reporter.report(node.id, `camunda:${name}="${value}" brings code along; use camunda:delegateExpression`);
      }
    }
  }

  function attribute(element, name) {
    const property = element.$descriptor.propertiesByName[`camunda:${name}`];
    return property && element.get(`camunda:${name}`) || element.$attrs && element.$attrs[`camunda:${name}`];
  }

  return { check };
};
