// What Swift cannot say itself: curses' screens are variables that Swift refuses, its attributes
// are macros that are not imported, and a signal handler must be a C function that calls only
// what is safe in one (POSIX: async-signal-safe functions).
//
// Not inline functions: their state would then be copied into every Swift file that the optimiser
// moves a call to, and each would know only part of it.
#ifndef CNCURSES_H
#define CNCURSES_H

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <signal.h>
#include <stddef.h>
#include <wchar.h>

#pragma clang assume_nonnull begin

// --- Starting and leaving ---

/// Looks the terminal type up. 1: found; 0: unknown; -1: no descriptions are installed.
int cn_look_up(const char *type);

/// Begins curses on standard input and output: raw keys, no echo, nothing sent but what is
/// drawn. Answers 0 when curses refuses.
int cn_start(const char *type);

/// Ends curses and frees its screen.
void cn_finish(void);

/// Gives the terminal back for a while.
void cn_pause(void);

/// Takes the terminal again; the next update repaints everything.
void cn_resume(void);

/// A capability's text from the terminal's description; NULL where it has none.
const char *_Nullable cn_capability(const char *name);

/// Writes everything to standard output, waiting for it.
void cn_write_all(const char *bytes, size_t count);

// --- Signals ---

/// Signals are written as single bytes into the pipe; those that end the program put the terminal
/// back first. A signal that was ignored stays ignored (nohup), and one that someone else waits
/// for stays his, except traps, which he gets afterwards, and the alarm, without which a program
/// could not end while the terminal does not read.
void cn_catch_signals(int pipe);

/// Gives every signal back to whoever had it.
void cn_release_signals(void);

/// Really stops, like a program that knows nothing of signals; returns when continued. With
/// `group`, everything the terminal started together stops, as by the terminal's own key.
void cn_stop(int group);

// --- Drawing ---

enum {
  cn_bold = 1, cn_dim = 2, cn_underline = 4, cn_reverse = 8,
};

/// Puts text at a place, in the attributes below and a colour pair.
void cn_put(int y, int x, const wchar_t *text, int count, int style, int pair);

/// Starts colours, on the terminal's own background where that can be.
void cn_start_colors(void);

/// Whether a colour pair may keep the terminal's own foreground or background.
int cn_keeps_own_colors(void);

/// Empties the screen that is being made up.
void cn_erase(void);

/// The next update repaints everything.
void cn_repaint(void);

/// Sends what differs, in one piece. The cursor is hidden where its row is negative.
void cn_update(int cursor_y, int cursor_x);

// --- Sizes and letters ---

/// What the terminal says of its window; zeros where it says nothing.
void cn_window_size(int *width, int *height);

/// The size that curses works with.
void cn_screen_size(int *width, int *height);

/// The columns that the system's own table gives a character; -1 for what it does not know.
int cn_character_width(unsigned scalar);

/// The locale's character set, as in UTF-8.
const char *cn_codeset(void);

/// Sets the locale of characters; 0 where there is none of that name.
int cn_set_locale(const char *name);

#pragma clang assume_nonnull end
#endif
