import { door } from '../../door/door';
import { descriptionDeclared } from '../../openapi/described';
import { describeApi } from '../../openapi/document';

export const GET = door(descriptionDeclared, describeApi);
