/**
 * What each act on people needs: one table of one word a route, default nothing. `nobody`: anybody at all. `signed-in`:
 * a session. `sure`: a session that has shown in the last ten minutes who it is. `admin`: an administrator's session;
 * to others the address looks absent. A token of a program is none of these.
 */
export type Need = 'nobody' | 'signed-in' | 'sure' | 'admin' | 'sure-admin';
