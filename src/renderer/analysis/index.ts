export { MatrixDesk } from './MatrixDesk.tsx'
