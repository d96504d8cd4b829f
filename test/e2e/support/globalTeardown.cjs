module.exports = () => require('tsx/cjs/api').require('./product.ts', __filename).stopProduct()
