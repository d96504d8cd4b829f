import './browser.scss'
