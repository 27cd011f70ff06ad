"""Words and sentences of the languages that articles come in; serves reading, composing and checks."""
