package io.github.dockerfilestages.protocol.harness;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Gives the tests of a class one session of a modern client; each test opens its own documents in it. After each test,
 * the messages that arrived during it are checked against the meta model; a test that fails shows the conversation.
 */
public final class SharedSession implements ParameterResolver, AfterEachCallback, TestExecutionExceptionHandler {
    private static final Namespace NAMESPACE = Namespace.create(SharedSession.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Session.class;
    }

    @Override
    public Session resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return session(context);
    }

    private static Session session(ExtensionContext context) {
        ExtensionContext ofClass = context;
        while (ofClass.getTestMethod().isPresent()) {
            ofClass = ofClass.getParent().orElseThrow();
        }
        return ofClass.getStore(NAMESPACE)
                .getOrComputeIfAbsent(Session.class, key -> Client.modern().start(), Session.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        session(context).assertConforming();
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        Session session = session(context);
        failure.addSuppressed(
                new AssertionError(session.connection().conversation() + "\nstandard error:\n" + session.stderr()));
        throw failure;
    }
}
