/** How a service process begins. */
package programme.kit.start;
