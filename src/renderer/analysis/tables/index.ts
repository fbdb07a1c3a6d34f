export { TablesView } from './TablesView.tsx'
