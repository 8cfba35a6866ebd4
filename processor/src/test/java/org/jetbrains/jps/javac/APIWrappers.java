package org.jetbrains.jps.javac;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Wraps as IntelliJ's compiler runner does, by proxies, and unwraps by the method that processors are told to call. */
public final class APIWrappers {
    private APIWrappers() {}

    /** A proxy of an interface of the compiler's that passes every call on. */
    public static <T> T wrap(Class<T> type, T delegate) {
        return type.cast(Proxy.newProxyInstance(
                APIWrappers.class.getClassLoader(), new Class<?>[] {type}, new Handler(delegate)));
    }

    /** What is inside of a proxy; the object itself where it is none. */
    public static <T> T unwrap(Class<T> type, T wrapper) {
        boolean wrapped =
                Proxy.isProxyClass(wrapper.getClass()) && Proxy.getInvocationHandler(wrapper) instanceof Handler;
        return wrapped ? type.cast(((Handler) Proxy.getInvocationHandler(wrapper)).delegate) : wrapper;
    }

    private record Handler(Object delegate) implements InvocationHandler {
        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(delegate, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
