/** Every expression of an element itself, not of the elements inside it. */
module.exports.expressions = function(node) {
  const found = [];

  function add(text, delegate) {
    if (typeof text === 'string' && /[$#]\{/.test(text)) {
      found.push(Object.assign(new String(text), { delegate }));
    }
  }

  function attributes(element) {
    for (const [ name, value ] of Object.entries(element)) {
      add(value, name === 'delegateExpression');
    }
    for (const [ name, value ] of Object.entries(element.$attrs || {})) {
      add(value, name.endsWith('delegateExpression'));
    }
  }

  function inside(element) {
    if (!element || typeof element !== 'object') {
      return;
    }
    attributes(element);
    (element.values || []).forEach(inside);
    (element.inputParameters || []).forEach(inside);
    (element.outputParameters || []).forEach(inside);
    inside(element.definition);
  }

  inside(node);
  inside(node.conditionExpression);
  (node.extensionElements && node.extensionElements.values || []).forEach(inside);
  for (const event of node.eventDefinitions || []) {
    [ event.timeDate, event.timeDuration, event.timeCycle, event.condition ].forEach(inside);
    (event.extensionElements && event.extensionElements.values || []).forEach(inside);
  }
  return found;
};
