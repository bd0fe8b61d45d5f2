#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a program with a display, a session bus and a home of its own; nothing of the person's is
# read or written. Standard output is the program's alone, not its services': it goes by a descriptor
# that xvfb-run has no use for (Debian 13 has one for 3).
set -e
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
export HOME="$home" XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" \
  XDG_CACHE_HOME="$home/cache" XDG_STATE_HOME="$home/state" XDG_RUNTIME_DIR="$home/run"
export GDK_BACKEND=x11 GSK_RENDERER=cairo GSETTINGS_BACKEND=memory
# No GL, as GTK is told before and since 4.16.
if pkg-config --atleast-version=4.16 gtk4; then
  export GDK_DISABLE=gl
else
  export GDK_DEBUG=gl-disable
fi
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
dbus-run-session -- xvfb-run -a -s '-screen 0 1600x1200x24 -noreset' \
  sh -c 'exec "$@" >&9 9>&-' sh "$@" 9>&1 >&2
