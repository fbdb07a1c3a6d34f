export type { RoomToWrite } from './room-to-write.ts'
export { writeReadingRoom } from './write-room.ts'
