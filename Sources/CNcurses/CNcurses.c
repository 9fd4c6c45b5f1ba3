#ifdef __linux__
#define _GNU_SOURCE 1  // memfd_create's number, wcwidth, sigset_t functions
#endif
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#ifdef __linux__
#include <sys/syscall.h>
#endif
#include <termios.h>
#include <unistd.h>

#pragma clang assume_nonnull begin

// From <term.h>, which defines a macro for every capability and is better not included.
extern int setupterm(const char *type, int fd, int *status);
extern int tputs(const char *text, int affected, int (*put)(int));

enum { cn_signal_count = 65 };  // one more than the largest, on every system

static struct {
  SCREEN *_Nullable screen;
  FILE *_Nullable output;        // where curses writes: standard output, by a descriptor of its own
  int memory;                    // a file in memory that stands in for it during an update, or -1
  char *_Nullable update;        // what an update came to
  size_t update_size;            // the room for it
  volatile sig_atomic_t active;  // whether the terminal is to be put back on the way out
  volatile sig_atomic_t ending;  // the signal by which the program is to end; 0: none came
  volatile sig_atomic_t pipe;    // where signals are written
  struct termios saved;          // as it was at the start
  char leave[512];               // what is sent to put the screen back
  size_t leave_length;
  int exit_registered;
  int own_colors;                // whether pairs may keep the terminal's own colours
  struct sigaction old_signals[cn_signal_count];
  char caught[cn_signal_count];  // which of them are valid
  sigset_t old_mask;             // the signals that were held back at the start
  char trap_stack[32768];        // a stack for a trap by lack of stack
} cn_state = {.pipe = -1, .memory = -1};

// --- Leaving: only async-signal-safe calls from here ---

void cn_write_all(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written < 0 && errno != EINTR) return;
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    }
  }
}

static void cn_put_back(void) {
  cn_state.active = 0;
  int flags = fcntl(STDOUT_FILENO, F_GETFL);
  if (flags >= 0) fcntl(STDOUT_FILENO, F_SETFL, flags | O_NONBLOCK);
  const char *bytes = cn_state.leave;
  size_t count = cn_state.leave_length;
  for (int attempts = 0; count > 0 && attempts < 10; attempts++) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      struct pollfd file = {.fd = STDOUT_FILENO, .events = POLLOUT};
      poll(&file, 1, 50);
    } else if (written < 0 && errno != EINTR) {
      break;
    }
  }
  if (flags >= 0) fcntl(STDOUT_FILENO, F_SETFL, flags);
  tcsetattr(STDIN_FILENO, TCSANOW, &cn_state.saved);
}

/// Puts the terminal back as it was, unless that has been done. Safe in a signal handler, and
/// never held up by a terminal that stopped reading: that one is put back as far as it goes.
static void cn_leave_now(void) {
  // A second signal would find the terminal marked as put back, and end the program half-way.
  sigset_t all, before;
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, &before);
  if (cn_state.active) cn_put_back();
  sigprocmask(SIG_SETMASK, &before, NULL);
}

/// Signals that the program answers itself are written into the pipe. One that is to end it also
/// sets an alarm: a program that cannot listen, because the terminal stopped reading, ends so.
static void cn_on_signal(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  if (cn_state.pipe >= 0) (void)!write((int)cn_state.pipe, &byte, 1);
  if (number == SIGINT || number == SIGTERM || number == SIGHUP) {
    cn_state.ending = number;
    alarm(1);
  }
  errno = saved;
}

/// Whether an alarm that is not ours does nothing: it was ignored or held back at the start.
static int cn_is_alarm_unwanted(void) {
  return sigismember(&cn_state.old_mask, SIGALRM) == 1 ||
         cn_state.old_signals[SIGALRM].sa_handler == SIG_IGN;
}

static void cn_on_end(int number) {
  if (number == SIGALRM && !cn_state.ending && cn_is_alarm_unwanted()) return;
  cn_leave_now();
  if (number == SIGALRM && cn_state.ending) _exit(128 + (int)cn_state.ending);
  sigaction(number, &cn_state.old_signals[number], NULL);
  raise(number);  // blocked until this handler returns; then whoever was there before decides
}

// --- Signals ---

enum cn_kind { cn_left_alone, cn_answered, cn_trap, cn_ends };

/// What is done about a signal. All that end a program by themselves are caught.
static enum cn_kind cn_kind_of(int number) {
  switch (number) {
    case SIGINT: case SIGTERM: case SIGHUP: case SIGWINCH: case SIGTSTP: case SIGCONT:
      return cn_answered;
    case SIGILL: case SIGTRAP: case SIGABRT: case SIGSEGV: case SIGBUS: case SIGFPE:
      return cn_trap;
    case SIGKILL: case SIGSTOP: case SIGCHLD: case SIGTTIN: case SIGTTOU: case SIGURG:
#ifdef __APPLE__
    case SIGIO: case SIGINFO:
#endif
      return cn_left_alone;
    default: return cn_ends;
  }
}

void cn_catch_signals(int pipe) {
  cn_state.pipe = pipe;
  cn_state.ending = 0;
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = cn_state.trap_stack;
  stack.ss_size = sizeof cn_state.trap_stack;
  sigaltstack(&stack, NULL);
  for (int number = 1; number < cn_signal_count; number++) {
    enum cn_kind kind = cn_kind_of(number);
    struct sigaction *old = &cn_state.old_signals[number];
    cn_state.caught[number] = 0;
    if (kind == cn_left_alone || sigaction(number, NULL, old) != 0) continue;
    if (kind == cn_answered && old->sa_handler == SIG_IGN) continue;
    if (kind == cn_ends && old->sa_handler != SIG_DFL && number != SIGALRM) continue;
    struct sigaction action;
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_flags = kind == cn_answered ? SA_RESTART : SA_ONSTACK;
    action.sa_handler = kind == cn_answered ? cn_on_signal : cn_on_end;
    cn_state.caught[number] = sigaction(number, &action, NULL) == 0;
  }
  sigset_t alarms;
  sigemptyset(&alarms);
  sigaddset(&alarms, SIGALRM);
  // Known before an alarm that was held back comes through.
  sigprocmask(SIG_BLOCK, NULL, &cn_state.old_mask);
  sigprocmask(SIG_UNBLOCK, &alarms, NULL);
}

void cn_release_signals(void) {
  for (int number = 1; number < cn_signal_count; number++) {
    // Last of all the alarm, which another signal may still set until then.
    if (number == SIGALRM) continue;
    if (cn_state.caught[number]) sigaction(number, &cn_state.old_signals[number], NULL);
    cn_state.caught[number] = 0;
  }
  if (cn_state.ending) alarm(0);
  if (cn_state.caught[SIGALRM]) sigaction(SIGALRM, &cn_state.old_signals[SIGALRM], NULL);
  cn_state.caught[SIGALRM] = 0;
  sigprocmask(SIG_SETMASK, &cn_state.old_mask, NULL);
  cn_state.pipe = -1;
}

void cn_stop(int group) {
  struct sigaction plain, ours;
  memset(&plain, 0, sizeof plain);
  sigemptyset(&plain.sa_mask);
  plain.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &plain, &ours);
  kill(group ? 0 : getpid(), SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}

// --- Starting ---

static int cn_collect(int byte) {
  if (cn_state.leave_length < sizeof cn_state.leave)
    cn_state.leave[cn_state.leave_length++] = (char)byte;
  return byte;
}

const char *_Nullable cn_capability(const char *name) {
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? NULL : text;
}

static void cn_collect_capability(const char *name) {
  const char *text = cn_capability(name);
  if (text) tputs(text, 1, cn_collect);
}

int cn_look_up(const char *type) {
  int status = 0;
  // The size is the window's, not what COLUMNS and LINES say of some other one.
  use_env(FALSE);
  use_tioctl(TRUE);
  if (setupterm(type, STDOUT_FILENO, &status) == OK) return 1;
  // "Too generic" (0) and "hard copy" (1) are found but useless; `cup` tells them apart.
  return status == 1 ? 1 : status;
}

/// A file that takes what curses writes while it updates the screen: it flushes at every move of
/// the cursor, some fifty times for a screen.
static int cn_memory_file(void) {
#ifdef __linux__
  int memory = (int)syscall(SYS_memfd_create, "screen", 0);
#else
  FILE *file = tmpfile();
  int memory = file ? fileno(file) : -1;
#endif
  if (memory >= 0) fcntl(memory, F_SETFD, FD_CLOEXEC);
  return memory;
}

int cn_start(const char *type) {
  if (tcgetattr(STDIN_FILENO, &cn_state.saved) != 0) return 0;
  if (cn_state.memory < 0) cn_state.memory = cn_memory_file();
  if (!cn_state.output) {
    int copy = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    cn_state.output = copy < 0 ? NULL : fdopen(copy, "w");
  }
  if (!cn_state.output) return 0;
  cn_state.screen = newterm(type, cn_state.output, stdin);
  if (!cn_state.screen) {
    // A window larger than curses can count; it is told a smaller one afterwards.
    use_tioctl(FALSE);
    cn_state.screen = newterm(type, cn_state.output, stdin);
  }
  if (!cn_state.screen) return 0;
  raw();
  noecho();
  nonl();
  typeahead(-1);  // a screen that was begun is finished
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  cn_state.leave_length = 0;
  const char *bracketed = "\033[?2004l";
  for (const char *byte = bracketed; *byte; byte++) cn_collect(*byte);
  cn_collect_capability("sgr0");
  cn_collect_capability("op");
  cn_collect_capability("cnorm");
  if (cn_capability("rmcup")) {
    cn_collect_capability("rmcup");
  } else {
    const char *down = "\033[999;1H\r\n";
    for (const char *byte = down; *byte; byte++) cn_collect(*byte);
  }
  cn_state.active = 1;
  if (!cn_state.exit_registered) {
    cn_state.exit_registered = 1;
    atexit(cn_leave_now);
  }
  return 1;
}

void cn_finish(void) {
  if (!cn_state.screen) return;
  if (cn_state.active) {
    cn_write_all("\033[?2004l", 8);
    endwin();
    cn_state.active = 0;
  }
  delscreen(cn_state.screen);
  cn_state.screen = NULL;
}

void cn_pause(void) {
  cn_write_all("\033[?2004l", 8);
  endwin();
  cn_state.active = 0;
}

void cn_resume(void) {
  cn_state.active = 1;
  reset_prog_mode();
  clearok(curscr, TRUE);
  cn_write_all("\033[?2004h", 8);
}

// --- Drawing ---

void cn_put(int y, int x, const wchar_t *text, int count, int style, int pair) {
  attr_t attributes = A_NORMAL;
  if (style & cn_bold) attributes |= A_BOLD;
  if (style & cn_dim) attributes |= A_DIM;
  if (style & cn_underline) attributes |= A_UNDERLINE;
  if (style & cn_reverse) attributes |= A_REVERSE;
  attr_set(attributes, (short)pair, NULL);
  mvaddnwstr(y, x, text, count);  // an error at the last cell only says that nothing scrolls
}

void cn_start_colors(void) {
  start_color();
  cn_state.own_colors = use_default_colors() == OK;
}

int cn_keeps_own_colors(void) { return cn_state.own_colors; }

void cn_erase(void) { erase(); }
void cn_repaint(void) { clearok(curscr, TRUE); }

/// Sends what the file in memory holds, in one piece.
static void cn_send_update(void) {
  off_t count = lseek(cn_state.memory, 0, SEEK_CUR);
  lseek(cn_state.memory, 0, SEEK_SET);
  if (count <= 0) return;
  if (cn_state.update_size < (size_t)count) {
    free(cn_state.update);
    cn_state.update = malloc((size_t)count);
    cn_state.update_size = cn_state.update ? (size_t)count : 0;
  }
  if (!cn_state.update) return;
  ssize_t taken = pread(cn_state.memory, cn_state.update, (size_t)count, 0);
  if (taken > 0) cn_write_all(cn_state.update, (size_t)taken);
}

void cn_update(int cursor_y, int cursor_x) {
  if (cursor_y >= 0) move(cursor_y, cursor_x);
  int output = fileno(cn_state.output);
  int held = cn_state.memory >= 0 && dup2(cn_state.memory, output) >= 0;
  curs_set(cursor_y >= 0 ? 1 : 0);
  wnoutrefresh(stdscr);
  doupdate();
  if (!held) return;
  dup2(STDOUT_FILENO, output);
  cn_send_update();
}

void cn_window_size(int *width, int *height) {
  struct winsize size;
  *width = 0;
  *height = 0;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) {
    *width = size.ws_col;
    *height = size.ws_row;
  }
}

void cn_screen_size(int *width, int *height) {
  *width = COLS;
  *height = LINES;
}

int cn_character_width(unsigned scalar) { return wcwidth((wchar_t)scalar); }

const char *cn_codeset(void) { return nl_langinfo(CODESET); }
int cn_set_locale(const char *name) { return setlocale(LC_CTYPE, name) != NULL; }

#pragma clang assume_nonnull end
