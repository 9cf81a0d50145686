package org.broadsheet.dates;

/** In which order the numbers of a date such as 3/9/2025 stand. */
public enum DateOrder {
    /** Day, month, year: 3/9/2025 is 3 September. */
    DMY,
    /** Month, day, year: 3/9/2025 is March 9. */
    MDY,
    /** Year, month, day: 25/3/9 is 9 March 2025. */
    YMD
}
