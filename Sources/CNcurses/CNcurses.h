// What Swift cannot say itself: curses' screens are variables that Swift refuses, its attributes
// are macros that are not imported, and a signal handler must be a C function that calls only
// what is safe in one (POSIX: async-signal-safe functions).
//
// The state below is static: every Swift file that calls a function using it would have its own
// copy. All of them are therefore called from one file, NcursesTerminal/NcursesLibrary.swift.
#ifndef CNCURSES_H
#define CNCURSES_H

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#pragma clang assume_nonnull begin

// From <term.h>, which defines a macro for every capability and is better not included.
extern int setupterm(const char *type, int fd, int *status);
extern int tputs(const char *text, int affected, int (*put)(int));

enum {
  cn_bold = 1, cn_dim = 2, cn_underline = 4, cn_reverse = 8,
};

enum { cn_signals = 6, cn_traps = 6 };
static const int cn_signal_numbers[cn_signals] = {SIGINT,   SIGTERM, SIGHUP,
                                                  SIGWINCH, SIGTSTP, SIGCONT};
static const int cn_trap_numbers[cn_traps] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};

static struct {
  SCREEN *_Nullable screen;
  volatile sig_atomic_t active;  // whether the terminal is to be put back on the way out
  volatile sig_atomic_t pipe;    // where signals are written
  struct termios saved;          // as it was at the start
  char leave[512];               // what is sent to put the screen back
  size_t leave_length;
  int exit_registered;
  struct sigaction old_signals[cn_signals];
  struct sigaction old_traps[cn_traps];
  char trap_stack[32768];        // a stack for a trap by lack of stack
} cn_state = {.pipe = -1};

// --- Leaving: only async-signal-safe calls from here ---

static inline void cn_write_all(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written < 0 && errno != EINTR) return;
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    }
  }
}

/// Puts the terminal back as it was, unless that has been done. Safe in a signal handler.
static inline void cn_leave_now(void) {
  if (!cn_state.active) return;
  cn_state.active = 0;
  cn_write_all(cn_state.leave, cn_state.leave_length);
  tcsetattr(STDIN_FILENO, TCSANOW, &cn_state.saved);
}

static inline void cn_on_signal(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  if (cn_state.pipe >= 0) (void)!write((int)cn_state.pipe, &byte, 1);
  errno = saved;
}

static inline void cn_on_trap(int number) {
  cn_leave_now();
  for (int i = 0; i < cn_traps; i++) {
    if (cn_trap_numbers[i] == number) sigaction(number, &cn_state.old_traps[i], NULL);
  }
  raise(number);  // blocked until this handler returns; then whoever was there before decides
}

// --- Signals ---

/// Signals are written as single bytes into the pipe; traps put the terminal back first.
/// A signal that was ignored stays ignored (nohup).
static inline void cn_catch_signals(int pipe) {
  cn_state.pipe = pipe;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  action.sa_handler = cn_on_signal;
  for (int i = 0; i < cn_signals; i++) {
    sigaction(cn_signal_numbers[i], NULL, &cn_state.old_signals[i]);
    if (cn_state.old_signals[i].sa_handler != SIG_IGN)
      sigaction(cn_signal_numbers[i], &action, NULL);
  }
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = cn_state.trap_stack;
  stack.ss_size = sizeof cn_state.trap_stack;
  sigaltstack(&stack, NULL);
  action.sa_flags = SA_ONSTACK;
  action.sa_handler = cn_on_trap;
  for (int i = 0; i < cn_traps; i++)
    sigaction(cn_trap_numbers[i], &action, &cn_state.old_traps[i]);
}

static inline void cn_release_signals(void) {
  for (int i = 0; i < cn_signals; i++)
    sigaction(cn_signal_numbers[i], &cn_state.old_signals[i], NULL);
  for (int i = 0; i < cn_traps; i++)
    sigaction(cn_trap_numbers[i], &cn_state.old_traps[i], NULL);
  cn_state.pipe = -1;
}

/// Really stops, like a program that knows nothing of signals; returns when continued. With
/// `group`, everything the terminal started together stops, as by the terminal's own key.
static inline void cn_stop(int group) {
  struct sigaction plain, ours;
  memset(&plain, 0, sizeof plain);
  sigemptyset(&plain.sa_mask);
  plain.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &plain, &ours);
  kill(group ? 0 : getpid(), SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}

// --- Starting ---

static inline int cn_collect(int byte) {
  if (cn_state.leave_length < sizeof cn_state.leave)
    cn_state.leave[cn_state.leave_length++] = (char)byte;
  return byte;
}

static inline const char *_Nullable cn_capability(const char *name) {
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? NULL : text;
}

static inline void cn_collect_capability(const char *name) {
  const char *text = cn_capability(name);
  if (text) tputs(text, 1, cn_collect);
}

/// Looks the terminal type up. 1: found; 0: unknown; -1: no descriptions are installed.
static inline int cn_look_up(const char *type) {
  int status = 0;
  if (setupterm(type, STDOUT_FILENO, &status) == OK) return 1;
  // "Too generic" (0) and "hard copy" (1) are found but useless; `cup` tells them apart.
  return status == 1 ? 1 : status;
}

/// Begins curses on standard input and output: raw keys, no echo, nothing sent but what is
/// drawn. Answers 0 when curses refuses.
static inline int cn_start(const char *type) {
  if (tcgetattr(STDIN_FILENO, &cn_state.saved) != 0) return 0;
  cn_state.screen = newterm(type, stdout, stdin);
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

/// Ends curses and frees its screen.
static inline void cn_finish(void) {
  if (!cn_state.screen) return;
  if (cn_state.active) {
    cn_write_all("\033[?2004l", 8);
    endwin();
    cn_state.active = 0;
  }
  delscreen(cn_state.screen);
  cn_state.screen = NULL;
}

/// Gives the terminal back for a while.
static inline void cn_pause(void) {
  cn_write_all("\033[?2004l", 8);
  endwin();
  cn_state.active = 0;
}

/// Takes the terminal again; the next update repaints everything.
static inline void cn_resume(void) {
  cn_state.active = 1;
  reset_prog_mode();
  clearok(curscr, TRUE);
  cn_write_all("\033[?2004h", 8);
}

// --- Drawing ---

static inline void cn_put(int y, int x, const wchar_t *text, int count, int style, int pair) {
  attr_t attributes = A_NORMAL;
  if (style & cn_bold) attributes |= A_BOLD;
  if (style & cn_dim) attributes |= A_DIM;
  if (style & cn_underline) attributes |= A_UNDERLINE;
  if (style & cn_reverse) attributes |= A_REVERSE;
  attr_set(attributes, (short)pair, NULL);
  mvaddnwstr(y, x, text, count);  // an error at the last cell only says that nothing scrolls
}

static inline void cn_erase(void) { erase(); }
static inline void cn_repaint(void) { clearok(curscr, TRUE); }

static inline void cn_update(int cursor_y, int cursor_x) {
  if (cursor_y >= 0) move(cursor_y, cursor_x);
  curs_set(cursor_y >= 0 ? 1 : 0);
  wnoutrefresh(stdscr);
  doupdate();
}

static inline void cn_window_size(int *width, int *height) {
  struct winsize size;
  *width = 0;
  *height = 0;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) {
    *width = size.ws_col;
    *height = size.ws_row;
  }
}

static inline void cn_screen_size(int *width, int *height) {
  *width = COLS;
  *height = LINES;
}

/// The columns that the system's own table gives a character; -1 for what it does not know.
static inline int cn_character_width(unsigned scalar) { return wcwidth((wchar_t)scalar); }

static inline const char *cn_codeset(void) { return nl_langinfo(CODESET); }
static inline int cn_set_locale(const char *name) { return setlocale(LC_CTYPE, name) != NULL; }

#pragma clang assume_nonnull end
#endif
