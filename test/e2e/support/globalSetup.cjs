// Jest compiles this file alone and not what it imports; tsx compiles the rest.
module.exports = () => require('tsx/cjs/api').require('./product.ts', __filename).startProduct()
