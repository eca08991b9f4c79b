"""赶得上车: how late a plan may run, and what slower traffic and longer visits do to it."""
