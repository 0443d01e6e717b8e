/** Posts and roles, never people: the sample names nobody. */
export const HEAD = 'Head of Housing and Community Services';
export const AUTHOR = 'Community Protection Team Manager';
export const CHAIR = 'Chair, Communities, Housing and Environment Committee';
export const VICE_CHAIR = 'Vice-Chair, Communities, Housing and Environment Committee';
export const COUNTY = 'Wealdshire County Council, community safety officer';
export const POLICE = 'Wealdshire Police, partnership inspector';
export const RURAL = 'Member for a rural ward';
export const CENTRE = 'Member for a town centre ward';
export const SUBURB = 'Member for a suburban ward';
export const NORTH = 'Member for a northern ward';
