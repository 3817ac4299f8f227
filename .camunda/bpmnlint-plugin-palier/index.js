module.exports = {
  configs: {
    recommended: {
      rules: {
        'known-beans': 'error',
        'no-code': 'error',
        'timer-asks-a-bean': 'error',
        'user-task-has-group-and-form': 'error'
      }
    }
  }
};
