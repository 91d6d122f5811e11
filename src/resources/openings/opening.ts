/** Weekly hours, in minutes after midnight; 1440 ends the day. */
export interface Opening {
  /** 1 is Monday, 7 Sunday. */
  readonly weekday: number;
  readonly opens: number;
  readonly closes: number;
}
