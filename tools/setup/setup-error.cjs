'use strict'

/** A trouble that the reader can do something about; its message is all they see. */
class SetupError extends Error {}

module.exports = { SetupError }
