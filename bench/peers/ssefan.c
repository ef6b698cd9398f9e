// ssefan - open N Server-Sent-Events connections, publish M messages, time every delivery.
// One process: T reader threads (epoll, edge triggered, one recv per wake-up) and one publisher thread (main).
// Each message body ends in a marker "~S%08x~"; a delivery is counted when the marker has been read, so
// first/p50/p99/last are times to the LAST byte of the message. Order, gaps and duplicates are checked per connection.
// --marks K: each message's marker comes K times to a reader (in its documents and in its fragments); the first counts
// for time, all for gaps and duplicates. Exit status 4: somebody missed something, had it twice or was dropped.
// Build: gcc -O2 -pthread -o bin/ssefan ssefan.c -lz
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <dirent.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <poll.h>
#include <time.h>
#include <unistd.h>
#include <zlib.h>
#ifndef IP_BIND_ADDRESS_NO_PORT
#define IP_BIND_ADDRESS_NO_PORT 24
#endif
#define MARK 11 /* strlen("~S0000002a~") */
#define MAXSIZES 64

typedef struct { char host[128]; int port; char path[1024]; struct sockaddr_in sa; } url_t;
typedef struct {
  int fd; uint8_t state;      // 0 connecting, 1 waiting for header, 2 streaming, 3 dead
  uint8_t slow, ncarry; char carry[MARK];
  int32_t last;               // last message number seen; -1 none
  char *hdr; int nhdr;        // header accumulation, freed when done
  z_stream *z;                // only for sampled connections of a gzip run
  uint32_t flushes;           // gzip mode: sync-flush markers seen
  uint32_t seen;              // markers read, the repeated ones too
  uint64_t bytes;
} conn_t;
typedef struct { int id, lo, hi, ep; pthread_t th; uint64_t gaps, dups, lost, bytes, zbad, zok; } thr_t;

static url_t sub, pub; static int have_pub;
static int MARKS = 1, N = 1000, M = 50, W = 3, T = 1, SOURCES = 0, RAMP = 200, SLOWPCT = 0, GZIP = 0, NPIDS = 0, JSON = 1, SLOWBUF = 0;
static double INTERVAL = 200; static int mode = 0; /* 0 paced, 1 closed, 2 burst */
static int SIZE = 1024, HOLD = 0, ZSAMPLE = 20; static double TIMEOUT = 60;
static char *pub_cmd, *label = "", *bodyfile; static char hdrs[4096], phdrs[4096]; static int pids[64];
static conn_t *C; static thr_t *TH; static uint64_t *sent; static uint32_t *lat; static _Atomic uint32_t *cnt;
static _Atomic int ready, failed, stop, dead; static int nfast, evfd; static char **bodies; static int nbodies; static pthread_barrier_t bar;

static uint64_t now(void) { struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec * 1000000000ull + t.tv_nsec; }
static void die(const char *m) { fprintf(stderr, "ssefan: %s: %s\n", m, strerror(errno)); exit(1); }
static void parse_url(const char *s, url_t *u) {
  if (!strncmp(s, "http://", 7)) s += 7;
  const char *sl = strchr(s, '/'); snprintf(u->path, sizeof u->path, "%s", sl ? sl : "/");
  size_t n = sl ? (size_t)(sl - s) : strlen(s); if (n >= sizeof u->host) die("url"); memcpy(u->host, s, n); u->host[n] = 0;
  char *c = strchr(u->host, ':'); u->port = 80; if (c) { *c = 0; u->port = atoi(c + 1); }
  struct hostent *h = gethostbyname(u->host); if (!h) die("host");
  u->sa.sin_family = AF_INET; u->sa.sin_port = htons(u->port); memcpy(&u->sa.sin_addr, h->h_addr, 4);
}
static double cpu_pids(void) { // seconds of CPU of the server pids, all threads, from schedstat (ns), else stat (ticks)
  double s = 0; char p[300], b[1024];
  for (int i = 0; i < NPIDS; i++) {
    snprintf(p, sizeof p, "/proc/%d/stat", pids[i]); FILE *f = fopen(p, "r"); if (!f) continue;
    size_t n = fread(b, 1, sizeof b - 1, f); fclose(f); b[n] = 0; char *q = strrchr(b, ')'); unsigned long u, k;
    if (q && sscanf(q + 2, "%*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu", &u, &k) == 2) {
      double tick = (double)(u + k) / sysconf(_SC_CLK_TCK), ns = 0; snprintf(p, sizeof p, "/proc/%d/task", pids[i]); DIR *d = opendir(p); struct dirent *e; int ok = 0;
      while (d && (e = readdir(d))) { if (e->d_name[0] == '.') continue; snprintf(p, sizeof p, "/proc/%d/task/%s/schedstat", pids[i], e->d_name);
        FILE *g = fopen(p, "r"); double v; if (g) { if (fscanf(g, "%lf", &v) == 1) { ns += v; ok = 1; } fclose(g); } }
      if (d) closedir(d); s += ok ? ns / 1e9 : tick;
    }
  } return s;
}
static long rss_pids(void) { long t = 0; char p[64], l[256]; for (int i = 0; i < NPIDS; i++) { snprintf(p, sizeof p, "/proc/%d/status", pids[i]);
  FILE *f = fopen(p, "r"); if (!f) continue; long v; while (fgets(l, sizeof l, f)) if (sscanf(l, "VmRSS: %ld", &v) == 1) t += v; fclose(f); } return t; }
static long sockmem(void) { FILE *f = fopen("/proc/net/sockstat", "r"); char l[256]; long v = 0; while (f && fgets(l, sizeof l, f)) { char *q = strstr(l, "TCP: "); if (q && (q = strstr(l, "mem "))) v = atol(q + 4); } if (f) fclose(f); return v * 4; }

static int open_conn(thr_t *t, int i) {
  conn_t *c = &C[i]; c->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0); if (c->fd < 0) return -1;
  if (c->slow && SLOWBUF) setsockopt(c->fd, SOL_SOCKET, SO_RCVBUF, &SLOWBUF, sizeof SLOWBUF);
  if (SOURCES) { struct sockaddr_in a = { .sin_family = AF_INET }; a.sin_addr.s_addr = htonl(0x7f000002 + i % SOURCES); int on = 1;
    setsockopt(c->fd, SOL_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on); if (bind(c->fd, (void *)&a, sizeof a) < 0) return -1; }
  if (connect(c->fd, (void *)&sub.sa, sizeof sub.sa) < 0 && errno != EINPROGRESS) return -1;
  struct epoll_event e = { .events = EPOLLIN | EPOLLOUT | EPOLLET | EPOLLRDHUP, .data.u32 = i };
  return epoll_ctl(t->ep, EPOLL_CTL_ADD, c->fd, &e);
}
static void delivered(thr_t *t, conn_t *c, int idx, uint32_t m, uint64_t at) {
  if (m >= (uint32_t)(M + W)) return;
  c->seen++; if (MARKS > 1 && (int)m <= c->last) return; // counted at the end: each message brings its marker MARKS times
  if ((int)m <= c->last) { t->dups++; return; }
  if ((int)m != c->last + 1) t->gaps += m - c->last - 1;
  c->last = m; uint64_t us = at > sent[m] ? (at - sent[m]) / 1000 : 0; lat[(size_t)m * N + idx] = us + 1;
  if (atomic_fetch_add_explicit(&cnt[m], 1, memory_order_relaxed) + 1 == (uint32_t)nfast && mode == 1) { uint64_t one = 1; if (write(evfd, &one, 8) < 0) {} }
}
static void scan(thr_t *t, conn_t *c, int idx, char *p, int n, uint64_t at) { // p[-ncarry .. n) is contiguous
  char *s = p - c->ncarry, *end = p + n; c->ncarry = 0;
  while (s < end && (s = memchr(s, '~', end - s))) {
    if (end - s < MARK) { if (end - s < 2 || s[1] == 'S') { c->ncarry = end - s; memcpy(c->carry, s, c->ncarry); } return; }
    if (s[1] == 'S' && s[MARK - 1] == '~') { delivered(t, c, idx, strtoul(s + 2, 0, 16), at); s += MARK; } else s++;
  }
}
static void feed(thr_t *t, conn_t *c, int idx, char *p, int n, uint64_t at) {
  if (!GZIP) { scan(t, c, idx, p, n, at); return; }
  if (c->z) { // sampled connection: really decode, count by content
    char out[65536 + MARK]; c->z->next_in = (void *)p; c->z->avail_in = n;
    do { c->z->next_out = (void *)(out + MARK); c->z->avail_out = 65536; int r = inflate(c->z, Z_SYNC_FLUSH);
      if (r != Z_OK && r != Z_BUF_ERROR) { t->zbad++; inflateEnd(c->z); c->z = 0; c->state = 3; return; }
      int got = 65536 - c->z->avail_out; memcpy(out + MARK - c->ncarry, c->carry, c->ncarry); if (got) { scan(t, c, idx, out + MARK, got, at); t->zok++; }
    } while (c->z->avail_in); return;
  }
  // others: count sync-flush markers 00 00 ff ff across read boundaries; the k-th after the first publish is message k
  char b[4]; int k = c->ncarry; (void)b; char *s = p - k, *end = p + n; memcpy(s, c->carry, k);
  while (end - s >= 4 && (s = memmem(s, end - s, "\0\0\xff\xff", 4))) { if (sent[0]) delivered(t, c, idx, c->flushes++, at); s += 4; }
  if (!s || end - s > 3) s = end - 3; c->ncarry = end - s; memcpy(c->carry, s, c->ncarry);
}
static void *reader(void *arg) {
  thr_t *t = arg; t->ep = epoll_create1(0); int next = t->lo, inflight = 0; char *raw = malloc(300000), *buf = raw + 64; struct epoll_event ev[512]; int done = 0;
  static const char *tmpl = "GET %s HTTP/1.1\r\nHost: %s:%d\r\nAccept: text/event-stream\r\nCache-Control: no-cache\r\n%s%s\r\n"; char req[8192];
  int nreq = snprintf(req, sizeof req, tmpl, sub.path, sub.host, sub.port, GZIP ? "Accept-Encoding: gzip\r\n" : "", hdrs);
  while (!atomic_load_explicit(&stop, memory_order_relaxed)) {
    while (next < t->hi && inflight < RAMP) { if (open_conn(t, next) < 0) { atomic_fetch_add(&failed, 1); C[next].state = 3; if (failed < 4) fprintf(stderr, "open: %s\n", strerror(errno)); } else inflight++; next++; }
    int n = epoll_wait(t->ep, ev, 512, 100);
    for (int k = 0; k < n; k++) {
      int i = ev[k].data.u32; conn_t *c = &C[i]; if (c->state == 3) continue;
      if (c->state == 0 && (ev[k].events & (EPOLLOUT | EPOLLERR))) {
        int er = 0; socklen_t l = sizeof er; getsockopt(c->fd, SOL_SOCKET, SO_ERROR, &er, &l);
        if (er || send(c->fd, req, nreq, MSG_NOSIGNAL) != nreq) { close(c->fd); c->state = 3; inflight--; if (atomic_fetch_add(&failed, 1) < 3) fprintf(stderr, "connect: %s\n", strerror(er)); continue; }
        c->state = 1; c->hdr = malloc(4097); c->nhdr = 0; struct epoll_event e = { .events = EPOLLIN | EPOLLET | EPOLLRDHUP, .data.u32 = i }; epoll_ctl(t->ep, EPOLL_CTL_MOD, c->fd, &e);
      }
      if (c->state == 0 || !(ev[k].events & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR))) continue;
      if (c->state == 2 && c->slow) { if (ev[k].events & (EPOLLHUP | EPOLLERR)) { c->state = 3; close(c->fd); atomic_fetch_add(&dead, 1); } continue; }
      for (;;) {
        if (!GZIP || c->z == 0) memcpy(buf - c->ncarry, c->carry, c->ncarry);
        ssize_t r = recv(c->fd, buf, 262144, 0);
        if (r < 0 && errno == EAGAIN) break;
        if (r <= 0) { if (c->state == 1) { inflight--; atomic_fetch_add(&failed, 1); } else atomic_fetch_add(&dead, 1); c->state = 3; close(c->fd); break; }
        uint64_t at = now(); t->bytes += r; c->bytes += r; char *p = buf; int n2 = r;
        if (c->state == 1) {
          int take = r; if (c->nhdr + take > 4096) take = 4096 - c->nhdr; memcpy(c->hdr + c->nhdr, buf, take); int before = c->nhdr; c->nhdr += take; c->hdr[c->nhdr] = 0;
          char *e = strstr(c->hdr, "\r\n\r\n"); if (!e) continue;
          if (strncmp(c->hdr + 8, " 200", 4)) { if (atomic_fetch_add(&failed, 1) < 3) fprintf(stderr, "status: %.80s\n", c->hdr); c->state = 3; close(c->fd); inflight--; free(c->hdr); break; }
          c->state = 2; inflight--; atomic_fetch_add(&ready, 1); int used = (int)(e + 4 - c->hdr) - before; p = buf + used; n2 = r - used; free(c->hdr); c->hdr = 0;
          if (GZIP && i % (N / ZSAMPLE > 0 ? N / ZSAMPLE : 1) == 0) { c->z = calloc(1, sizeof *c->z); inflateInit2(c->z, 31); }
          if (n2 <= 0) { if (r < 262144) break; else continue; }
        }
        feed(t, c, i, p, n2, at);
        if (r < 262144 || c->slow) break;
      }
    }
    if (!done && next >= t->hi && inflight == 0) { done = 1; pthread_barrier_wait(&bar); }
  }
  return 0;
}
static int pfd = -1; static char rbuf[65536];
static void pub_connect(void) { pfd = socket(AF_INET, SOCK_STREAM, 0); if (connect(pfd, (void *)&pub.sa, sizeof pub.sa)) die("publish connect"); int on = 1; setsockopt(pfd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on); }
static void pub_read(void) { // one response
  int n = 0; char *e; for (;;) { ssize_t r = recv(pfd, rbuf + n, sizeof rbuf - 1 - n, 0); if (r <= 0) { close(pfd); pub_connect(); return; } n += r; rbuf[n] = 0;
    if (!(e = strstr(rbuf, "\r\n\r\n"))) continue; static int warned; if (rbuf[9] != '2' && !warned++) fprintf(stderr, "publish: %.60s\n", rbuf);
    char *cl = strcasestr(rbuf, "content-length:"); if (cl && cl < e) { if (n - (e + 4 - rbuf) >= atoi(cl + 15)) return; }
    else if (strcasestr(rbuf, "transfer-encoding: chunked")) { if (n >= 5 && !memcmp(rbuf + n - 5, "0\r\n\r\n", 5)) return; } else return; }
}
static void publish(int m) {
  static char *body; if (!body) body = malloc(1 << 21); int n = 0; char mk[16]; snprintf(mk, sizeof mk, "~S%08x~", m);
  if (nbodies) { char *b = bodies[m % nbodies]; n = strlen(b); memcpy(body, b, n); }
  else { static const char *w = "<p>Governor says the fire is mostly eliminated, according to a post on Telegram.</p> "; int l = strlen(w); for (n = 0; n < SIZE - MARK; n++) body[n] = w[(n + m * 7) % l]; }
  memcpy(body + n, mk, MARK); n += MARK;
  if (pub_cmd) { sent[m] = now(); FILE *f = popen(pub_cmd, "w"); if (!f) die("publish-cmd"); fwrite(body, 1, n, f); pclose(f); return; }
  char h[8192]; int hn = snprintf(h, sizeof h, "POST %s HTTP/1.1\r\nHost: %s:%d\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n%s\r\n", pub.path, pub.host, pub.port, n, phdrs);
  memmove(body + hn, body, n); memcpy(body, h, hn); sent[m] = now();
  for (int o = 0; o < n + hn;) { ssize_t r = send(pfd, body + o, n + hn - o, MSG_NOSIGNAL); if (r <= 0) die("publish send"); o += r; }
  if (mode == 2) while (recv(pfd, rbuf, sizeof rbuf, MSG_DONTWAIT) > 0) {} else pub_read();
}
static int wait_all(int m, double secs) { uint64_t end = now() + secs * 1e9; while (atomic_load(&cnt[m]) < (uint32_t)(nfast - (dead > 0 && !SLOWPCT ? dead : 0))) { if (now() > end) return -1;
  if (mode == 1) { struct pollfd p = { evfd, POLLIN, 0 }; uint64_t v; if (poll(&p, 1, 20) > 0 && read(evfd, &v, 8) < 0) {} } else usleep(500); } return 0; }
static int cmpu(const void *a, const void *b) { uint32_t x = *(uint32_t *)a, y = *(uint32_t *)b; return x < y ? -1 : x > y; }
static int cmpd(const void *a, const void *b) { double x = *(double *)a, y = *(double *)b; return x < y ? -1 : x > y; }
static double med(double *v, int n) { qsort(v, n, sizeof *v, cmpd); return n ? v[n / 2] : 0; }
int main(int ac, char **av) {
  static struct option o[] = { {"url",1,0,'u'},{"connections",1,0,'c'},{"messages",1,0,'m'},{"size",1,0,'s'},{"publish-url",1,0,'p'},{"publish-cmd",1,0,'x'},{"publish-header",1,0,'H'},{"header",1,0,'h'},
    {"interval-ms",1,0,'i'},{"closed",0,0,'C'},{"burst",0,0,'B'},{"sources",1,0,'S'},{"threads",1,0,'t'},{"slow-pct",1,0,'w'},{"slow-rcvbuf",1,0,'W'},{"pids",1,0,'P'},{"warmup",1,0,'k'},{"body-file",1,0,'b'},{"gzip",0,0,'z'},
    {"zsample",1,0,'Z'},{"label",1,0,'l'},{"timeout-s",1,0,'T'},{"ramp",1,0,'r'},{"hold-s",1,0,'d'},{"marks",1,0,'R'},{0,0,0,0} };
  int k; while ((k = getopt_long(ac, av, "", o, 0)) != -1) switch (k) {
    case 'u': parse_url(optarg, &sub); break; case 'c': N = atoi(optarg); break; case 'm': M = atoi(optarg); break; case 's': SIZE = atoi(optarg); break;
    case 'p': parse_url(optarg, &pub); have_pub = 1; break; case 'x': pub_cmd = optarg; break;
    case 'H': strcat(phdrs, optarg); strcat(phdrs, "\r\n"); break; case 'h': strcat(hdrs, optarg); strcat(hdrs, "\r\n"); break;
    case 'i': INTERVAL = atof(optarg); break; case 'C': mode = 1; break; case 'B': mode = 2; break; case 'S': SOURCES = atoi(optarg); break; case 't': T = atoi(optarg); break;
    case 'w': SLOWPCT = atoi(optarg); break; case 'W': SLOWBUF = atoi(optarg); break; case 'k': W = atoi(optarg); break; case 'b': bodyfile = optarg; break; case 'z': GZIP = 1; break; case 'Z': ZSAMPLE = atoi(optarg); break;
    case 'l': label = optarg; break; case 'T': TIMEOUT = atof(optarg); break; case 'r': RAMP = atoi(optarg); break; case 'd': HOLD = atoi(optarg); break; case 'R': MARKS = atoi(optarg); break;
    case 'P': for (char *s = strtok(optarg, ", "); s; s = strtok(0, ", ")) if (NPIDS < 64) pids[NPIDS++] = atoi(s); break; default: return 2; }
  if (!sub.port || (!have_pub && !pub_cmd)) { fprintf(stderr, "usage: ssefan --url URL --connections N --messages M (--publish-url URL | --publish-cmd CMD)\n"
    "  [--size B | --body-file F] [--interval-ms I | --closed | --burst] [--pids P,..] [--sources K] [--threads T] [--slow-pct P [--slow-rcvbuf B]]\n"
    "  [--gzip [--zsample K]] [--warmup W] [--header 'K: V'] [--publish-header 'K: V'] [--label L] [--timeout-s S] [--ramp R] [--hold-s S]\n"); return 2; }
  struct rlimit rl = { N + 500, N + 500 }, cur; getrlimit(RLIMIT_NOFILE, &cur); if (cur.rlim_cur < rl.rlim_cur) { if (rl.rlim_max < cur.rlim_max) rl.rlim_max = cur.rlim_max; if (setrlimit(RLIMIT_NOFILE, &rl)) die("setrlimit"); }
  if (!SOURCES && N > 20000) SOURCES = N / 20000 + 1;
  if (bodyfile) { FILE *f = fopen(bodyfile, "r"); if (!f) die(bodyfile); char *l = 0; size_t cap = 0; ssize_t n; bodies = malloc(sizeof(char *) * 100000); while ((n = getline(&l, &cap, f)) > 0 && nbodies < 100000) { if (l[n - 1] == '\n') l[n - 1] = 0; for (char *q = l; *q; q++) if (*q == '~') *q = '-'; bodies[nbodies++] = strdup(l); } fclose(f); }
  C = calloc(N, sizeof *C); sent = calloc(M + W, 8); cnt = calloc(M + W, sizeof *cnt); lat = calloc((size_t)(M + W) * N, 4); TH = calloc(T, sizeof *TH); evfd = eventfd(0, 0);
  for (int i = 0; i < N; i++) { C[i].last = -1; C[i].slow = SLOWPCT && (i % 100) < SLOWPCT; nfast += !C[i].slow; }
  long rss0 = rss_pids(), km0 = sockmem(); uint64_t c0 = now(); pthread_barrier_init(&bar, 0, T + 1);
  for (int i = 0; i < T; i++) { TH[i].id = i; TH[i].lo = (long)N * i / T; TH[i].hi = (long)N * (i + 1) / T; pthread_create(&TH[i].th, 0, reader, &TH[i]); }
  pthread_barrier_wait(&bar); double conn_s = (now() - c0) / 1e9; if (failed) fprintf(stderr, "ssefan: %d connections failed\n", failed);
  nfast = 0; for (int i = 0; i < N; i++) nfast += C[i].state == 2 && !C[i].slow;
  usleep(700000); long rss1 = rss_pids(), km1 = sockmem(); if (have_pub) pub_connect();
  int rc = 0; for (int m = 0; m < W; m++) { int sm = mode; mode = 0; publish(m); if (wait_all(m, 10)) { fprintf(stderr, "ssefan: warm-up %d reached %u of %d\n", m, cnt[m], nfast); rc = 3; } mode = sm; usleep(100000); }
  struct rusage u0, u1; getrusage(RUSAGE_SELF, &u0); double p0 = cpu_pids(); uint64_t t0 = now(); uint64_t b0 = 0; for (int i = 0; i < T; i++) b0 += TH[i].bytes;
  for (int m = W; m < W + M && !rc; m++) {
    if (mode == 0) { uint64_t due = t0 + (uint64_t)((m - W) * INTERVAL * 1e6); int64_t d = due - now(); if (d > 0) usleep(d / 1000); }
    publish(m); if (mode == 1 && wait_all(m, TIMEOUT)) { rc = 3; break; }
    if (now() - t0 > TIMEOUT * 1e9) { fprintf(stderr, "ssefan: timeout while publishing at %d\n", m - W); rc = 3; break; } }
  if (!rc) for (int m = W; m < W + M; m++) { double left = TIMEOUT - (now() - t0) / 1e9; if (wait_all(m, left > 0.1 ? left : 0.1)) { fprintf(stderr, "ssefan: message %d reached %u of %d\n", m - W, cnt[m], nfast); rc = 3; break; } }
  uint64_t t1 = now(); usleep(50000); double p1 = cpu_pids(); getrusage(RUSAGE_SELF, &u1); long rss2 = rss_pids(), km2 = sockmem(); if (HOLD) { sleep(HOLD); rss2 = rss_pids(); km2 = sockmem(); }
  uint64_t b1 = 0, gaps = 0, dups = 0, zbad = 0, zok = 0; for (int i = 0; i < T; i++) { b1 += TH[i].bytes; gaps += TH[i].gaps; dups += TH[i].dups; zbad += TH[i].zbad; zok += TH[i].zok; }
  if (MARKS > 1) for (int i = 0; i < N; i++) { int64_t over = (int64_t)C[i].seen - (int64_t)MARKS * (C[i].last + 1); if (over > 0) dups += over; else if (!C[i].slow && C[i].state == 2) gaps -= over; }
  if (!rc && (gaps || dups || dead)) rc = 4;
  double *F = calloc(M, 8), *P50 = calloc(M, 8), *P99 = calloc(M, 8), *L = calloc(M, 8), Lmax = 0; uint32_t *v = malloc(4 * N); uint64_t deliv = 0; int nm = 0;
  for (int m = W; m < W + M; m++) { int n = 0; for (int i = 0; i < N; i++) if (lat[(size_t)m * N + i]) v[n++] = lat[(size_t)m * N + i] - 1; if (!n) continue; qsort(v, n, 4, cmpu); deliv += n;
    F[nm] = v[0] / 1e3; P50[nm] = v[n / 2] / 1e3; P99[nm] = v[(int)((n - 1) * 0.99)] / 1e3; L[nm] = v[n - 1] / 1e3; if (L[nm] > Lmax) Lmax = L[nm]; nm++; }
  double wall = (t1 - t0) / 1e9, self = (u1.ru_utime.tv_sec - u0.ru_utime.tv_sec + u1.ru_stime.tv_sec - u0.ru_stime.tv_sec) + (u1.ru_utime.tv_usec - u0.ru_utime.tv_usec + u1.ru_stime.tv_usec - u0.ru_stime.tv_usec) / 1e6;
  double f = med(F, nm), a = med(P50, nm), b = med(P99, nm), l = med(L, nm);
  printf("{\"label\":\"%s\",\"rc\":%d,\"mode\":\"%s\",\"connections\":%d,\"ready\":%d,\"failed\":%d,\"dropped\":%d,\"messages\":%d,\"size\":%d,\"connect_s\":%.2f,\"first_ms\":%.2f,\"p50_ms\":%.2f,\"p99_ms\":%.2f,\"last_ms\":%.2f,\"worst_last_ms\":%.2f,"
    "\"deliveries\":%llu,\"wall_s\":%.3f,\"deliveries_per_s\":%.0f,\"fanout_per_s\":%.0f,\"bytes_per_delivery\":%.0f,\"server_cpu_s\":%.3f,\"server_cpu_s_per_M\":%.3f,\"gen_cpu_s_per_M\":%.3f,"
    "\"rss0_kb\":%ld,\"rss1_kb\":%ld,\"rss2_kb\":%ld,\"rss_per_conn_kb\":%.2f,\"sockmem_kb\":%ld,\"gaps\":%llu,\"dups\":%llu,\"inflate_bad\":%llu,\"inflate_ok\":%llu}\n",
    label, rc, mode == 0 ? "paced" : mode == 1 ? "closed" : "burst", N, ready, failed, dead, M, SIZE, conn_s, f, a, b, l, Lmax, (unsigned long long)deliv, wall, deliv / wall, l > 0 ? nfast / l * 1e3 : 0, deliv ? (double)(b1 - b0) / deliv : 0, p1 - p0, deliv ? (p1 - p0) / deliv * 1e6 : 0, deliv ? self / deliv * 1e6 : 0,
    rss0, rss1, rss2, (double)(rss1 - rss0) / N, km2 > km1 ? km2 - km0 : km1 - km0, (unsigned long long)gaps, (unsigned long long)dups, (unsigned long long)zbad, (unsigned long long)zok);
  stop = 1; for (int i = 0; i < T; i++) pthread_join(TH[i].th, 0); return rc;
}
