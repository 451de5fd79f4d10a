package io.github.dynactin.source.jdbc;

import io.github.dynactin.source.SourceException;
import io.github.dynactin.source.SourceException.Reason;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * The driver for a URL: from jars of the user's own, because a program that is started as a jar
 * takes no class path, or from the class path. The JDK's own manager of drivers isn't asked: it is
 * one for the whole process, which may be a host's. To be closed after the connections.
 */
final class Drivers implements AutoCloseable {
  private final URLClassLoader loader;

  Drivers(List<Path> jars) {
    this.loader =
        new URLClassLoader(
            jars.stream().map(Drivers::url).toArray(URL[]::new), Drivers.class.getClassLoader());
  }

  private static URL url(Path jar) {
    if (!Files.isReadable(jar)) {
      throw new SourceException(
          Reason.MISCONFIGURED, "The driver's jar " + jar + " isn't there, or can't be read.");
    }
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException("files have URLs", impossible);
    }
  }

  /** Connects. The answer is never null: this driver said that the URL is its own. */
  Connection connect(JdbcSettings settings) throws SQLException {
    Properties login = new Properties();
    settings.login().ifPresent(who -> login.setProperty("user", who.user()));
    settings
        .login()
        .flatMap(JdbcSettings.Login::password)
        .ifPresent(password -> login.setProperty("password", password));
    Connection connection = driver(settings.url()).connect(settings.url(), login);
    if (connection == null) {
      throw noDriver();
    }
    return connection;
  }

  private Driver driver(String url) throws SQLException {
    try {
      for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
        if (driver.acceptsURL(url)) {
          return driver;
        }
      }
    } catch (ServiceConfigurationError broken) {
      throw new SourceException(Reason.MISCONFIGURED, "A driver among the jars can't be loaded.");
    }
    throw noDriver();
  }

  private static SourceException noDriver() {
    return new SourceException(
        Reason.MISCONFIGURED,
        "There is no driver for this JDBC URL: name its jar with --jdbc-driver, or check the URL.");
  }

  @Override
  public void close() {
    try {
      loader.close();
    } catch (IOException nothingLost) {
      // It was only read.
    }
  }
}
