package io.loquent.connection.ui;

import java.io.Serializable;

/** What the screen offers its reader. It is not what decides: the service does, at each call. */
record Rights(boolean connect, boolean verify, boolean disconnect) implements Serializable {}
