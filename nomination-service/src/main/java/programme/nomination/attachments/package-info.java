/**
 * Letters, CVs and pictures that come with a nomination: PDF, DOCX, JPEG or PNG by their bytes, 10
 * MB each at most, until the call's deadline, each with a receipt of its own in the call's chain.
 * They are read by their sender and the secretariat only, as downloads; erasure deletes them.
 */
package programme.nomination.attachments;
