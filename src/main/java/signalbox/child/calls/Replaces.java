package signalbox.child.calls;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a class of stand-ins: whose <em>static</em> methods or constructors a stand-in replaces is named on the method.
 * A stand-in without this annotation replaces the instance method of its own name on the type of its first parameter;
 * the rest of its parameters are the replaced method's, then the site id.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Replaces {
    /** The type whose static method of the stand-in's name is replaced, or whose constructor. */
    Class<?> staticOf();

    /**
     * Whether a constructor is replaced: {@code new X(args…)}, never {@code super(args…)}. The stand-in returns the new
     * object; where the call was, the unfinished object that {@code new} and {@code dup} left twice below the arguments
     * has to go.
     */
    boolean constructor() default false;
}
